// Reads the finished layout back: every visual line of every element with data-kind, in document order.
// Runs in the page; the result is left as JSON in <script id="truth">.
'use strict';
(() => {
  const SOFT_HYPHEN = '\u00ad';
  const pen = document.createElement('canvas').getContext('2d');

  // How far the glyphs of a font reach above and below its baseline, in CSS pixels, and the same for the box the
  // browser reports (which has the font's own line gap in it).
  const fontCache = new Map();
  function reach(style, chinese) {
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const key = font + chinese;
    if (!fontCache.has(key)) {
      pen.font = font;
      const latin = pen.measureText('Hdfgpq');
      const size = parseFloat(style.fontSize);
      fontCache.set(key, {
        size,
        boxAscent: latin.fontBoundingBoxAscent,
        boxDescent: latin.fontBoundingBoxDescent,
        ascent: chinese ? 0.87 * size : latin.actualBoundingBoxAscent,
        descent: chinese ? 0.11 * size : latin.actualBoundingBoxDescent,
        hyphen: pen.measureText('-').width,
      });
    }
    return fontCache.get(key);
  }

  // The column (or, in vertical text, the tier) that holds a point, as an interval across the page.
  function column(element, vertical, at) {
    const holder = element.closest('.cols');
    const style = holder ? getComputedStyle(holder) : null;
    const spans = getComputedStyle(element).columnSpan === 'all';
    const n = style && !spans ? parseInt(style.columnCount, 10) : NaN;
    if (!(n > 1)) {
      const box = (holder && !spans ? holder : element).getBoundingClientRect();
      return vertical ? [box.top, box.bottom] : [box.left, box.right];
    }
    const box = holder.getBoundingClientRect();
    const gap = parseFloat(style.columnGap) || 0;
    const side = vertical ? 'Top' : 'Left', other = vertical ? 'Bottom' : 'Right';
    const from = (vertical ? box.top : box.left) + parseFloat(style['padding' + side]) + parseFloat(style[`border${side}Width`]);
    const to = (vertical ? box.bottom : box.right) - parseFloat(style['padding' + other]) - parseFloat(style[`border${other}Width`]);
    const width = (to - from - gap * (n - 1)) / n;
    const index = Math.max(0, Math.min(n - 1, Math.floor((at - from + gap / 2) / (width + gap))));
    return [from + index * (width + gap), from + index * (width + gap) + width];
  }

  function linesOf(element) {
    const style = getComputedStyle(element);
    const vertical = style.writingMode.startsWith('vertical');
    const chinese = /^zh/.test(element.closest('[lang]').lang);
    const font = reach(style, chinese);
    const table = element.dataset.kind === 'table';  // its cells stand far apart
    const lines = [];
    let line = null, pendingHyphen = false;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; ++i) {
        const char = node.data[i];
        if (char === SOFT_HYPHEN) { pendingHyphen = true; continue; }
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rects = range.getClientRects();
        if (!rects.length) { if (line && /\s/.test(char)) line.text += ' '; continue; }
        // The first letter after a painted hyphen has an empty rectangle at the end of the line before, too.
        const r = rects[rects.length - 1];
        const across = vertical ? (r.left + r.right) / 2 : (r.top + r.bottom) / 2;
        const begin = vertical ? r.top : r.left, end = vertical ? r.bottom : r.right;
        const same = line && Math.abs(across - line.across) < 0.6 * font.size && begin > line.end - font.size &&
            (table || begin < line.reach + 2 * font.size);
        if (!same) {
          if (/\s/.test(char)) { if (line) line.text += ' '; continue; }
          if (line && pendingHyphen) { line.text += '-'; line.broken = true; line.end += font.hyphen; }
          line = {text: '', begin, end, reach: end, across, broken: false, at: (begin + end) / 2,
                  x: (r.left + r.right) / 2, y: (r.top + r.bottom) / 2};
          lines.push(line);
        }
        line.text += char;
        line.reach = Math.max(line.reach, end);  // of a stretched space, too
        if (!/\s/.test(char)) line.end = Math.max(line.end, end);
        pendingHyphen = false;
      }
    }
    return lines.map(l => {
      let box;
      if (vertical) {
        box = [l.across - 0.5 * font.size, l.begin, l.across + 0.5 * font.size, l.end];
      } else {
        const base = l.across - (font.boxAscent + font.boxDescent) / 2 + font.boxAscent;
        box = [l.begin, base - font.ascent, l.end, base + font.descent];
      }
      return {item: +element.dataset.item, kind: element.dataset.kind, article: +element.dataset.article,
              band: +(element.closest('[data-band]')?.dataset.band ?? -1), direction: vertical ? 'vertical' : 'horizontal',
              text: l.text.replace(/\s+/g, ' ').trim(), broken: l.broken, box,
              column: column(element, vertical, vertical ? l.y : l.x)};
    });
  }

  const parts = [];
  for (const element of document.querySelectorAll('[data-kind]')) {
    if (element.tagName === 'IMG') {
      const r = element.getBoundingClientRect();
      parts.push({picture: true, article: +element.dataset.article, kind: 'picture', direction: 'horizontal',
                  band: +(element.closest('[data-band]')?.dataset.band ?? -1),
                  box: [r.left, r.top, r.right, r.bottom], column: [r.left, r.right]});
    } else {
      parts.push(...linesOf(element));
    }
  }
  const page = document.querySelector('.page').getBoundingClientRect();
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'truth';
  script.textContent = JSON.stringify({width: page.width, height: page.height, parts}).replace(/</g, '\\u003c');
  document.body.append(script);
})();
