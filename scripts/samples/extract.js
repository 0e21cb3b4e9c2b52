// Reads the finished layout back: every visual line of every element with data-kind, in document order.
// Runs in the page; the result is left as JSON in <script id="truth">.
'use strict';
(() => {
  const SOFT_HYPHEN = '\u00ad';
  const pen = document.createElement('canvas').getContext('2d');

  // What stands over gaps of a text is put there, now that the text has its lines.
  const overs = [];
  for (const element of document.querySelectorAll('[data-over]')) {
    const gaps = element.dataset.over.split(' ').map(
        name => document.querySelector(`[data-gap=${name}]`).getBoundingClientRect());
    const left = Math.min(...gaps.map(g => g.left)), right = Math.max(...gaps.map(g => g.right));
    element.style.left = `${left}px`;
    element.style.top = `${Math.min(...gaps.map(g => g.top))}px`;
    element.style.width = `${right - left}px`;
    overs.push({gaps: element.dataset.over, tops: gaps.map(g => g.top), bottoms: gaps.map(g => g.bottom),
                bottom: element.getBoundingClientRect().bottom});
  }

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

  // The number of the frame or tint it lies in, of the innermost one; -1 for none.
  const frame = element => +(element.closest('[data-box]')?.dataset.box ?? -1);

  function linesOf(element) {
    const style = getComputedStyle(element);
    const vertical = style.writingMode.startsWith('vertical');
    const backwards = !vertical && style.direction === 'rtl';  // then places along the line are counted to the left
    const chinese = /^zh/.test(element.closest('[lang]').lang);
    const font = reach(style, chinese);
    const columned = parseInt(getComputedStyle(element.closest('.cols') ?? element).columnCount, 10) > 1;
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
        const begin = vertical ? r.top : backwards ? -r.right : r.left;
        const end = vertical ? r.bottom : backwards ? -r.left : r.right;
        // A letter that reaches down several lines begins the first of them.
        if (line && line.capital) Object.assign(line, {capital: false, across, reach: begin});
        const same = line && Math.abs(across - line.across) < 0.6 * font.size && begin > line.end - font.size &&
            (table || begin < line.reach + 2 * font.size);
        if (!same) {
          if (/\s/.test(char)) { if (line) line.text += ' '; continue; }
          if (line && pendingHyphen) { line.text += '-'; line.broken = true; line.end += font.hyphen; }
          line = {text: '', begin, end, reach: end, across, broken: false, at: (begin + end) / 2,
                  x: (r.left + r.right) / 2, y: (r.top + r.bottom) / 2,
                  capital: !lines.length && element.dataset.drop !== undefined};
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
        if (backwards) [box[0], box[2]] = [-l.end, -l.begin];
      }
      return {item: +element.dataset.item, kind: element.dataset.kind, article: +element.dataset.article,
              band: +(element.closest('[data-band]')?.dataset.band ?? -1), frame: frame(element),
              direction: vertical ? 'vertical' : backwards ? 'right_to_left' : 'horizontal',
              text: l.text.replace(/\s+/g, ' ').trim(), broken: l.broken, box, columned,
              column: column(element, vertical, vertical ? l.y : l.x)};
    });
  }

  const parts = [];
  for (const element of document.querySelectorAll('[data-kind]')) {
    if (element.tagName === 'IMG') {
      const r = element.getBoundingClientRect();
      parts.push({picture: true, article: +element.dataset.article, kind: 'picture', direction: 'horizontal',
                  band: +(element.closest('[data-band]')?.dataset.band ?? -1), frame: frame(element),
                  shape: element.dataset.shape ? JSON.parse(element.dataset.shape) : null,
                  box: [r.left, r.top, r.right, r.bottom], column: [r.left, r.right]});
    } else {
      parts.push(...linesOf(element));
    }
  }
  const page = document.querySelector('.page').getBoundingClientRect();
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = 'truth';
  script.textContent = JSON.stringify({width: page.width, height: page.height, parts, overs}).replace(/</g, '\\u003c');
  document.body.append(script);
})();
