"""Sets a page in headless Chromium: HTML with a column layout in, a grey picture and the place of every line out.

A page design (pages.py) calls the methods of Sheet from the top of the page down. Each piece of text becomes an
element with data-kind, data-item and data-article; extract.js reads their lines back from the finished layout.
"""

import html
import json
import re
import subprocess
from dataclasses import dataclass

import cv2
import numpy as np

from . import cutout, pictures
from .texts import GAP, Setter, clean

MM = 96 / 25.4  # CSS pixels a millimetre
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-lcd-text",
            "--font-render-hinting=none", "--allow-file-access-from-files", "--virtual-time-budget=8000"]

BASE_CSS = """
* { box-sizing: border-box; margin: 0; padding: 0; }
body { background: #fff; color: #000; }
.page { padding: 12mm 11mm 10mm; }
p { text-align: justify; }
[data-kind=headline], [data-kind=kicker], [data-kind=deck], [data-kind=byline] { break-inside: avoid; break-after: avoid; }
[data-kind=subheading] { break-after: avoid; }
.cols { column-fill: balance; orphans: 1; widows: 1; }
.row { display: flex; }
.row > * { min-width: 0; }
figure { break-inside: avoid; }
figure img { display: block; width: 100%; }
.span { column-span: all; }
.tr { display: flex; } .tr > span { flex: 1; }
[data-gap] { display: block; break-inside: avoid; }
[data-over] { position: absolute; }
"""
# A gap may end this much lower or higher than the one beside it, in CSS pixels.
LEVEL = 1.5
LONGEST = 16384  # pixels of a picture that Chromium draws


@dataclass
class Piece:
    """One line of NAME.gt.txt, or of furniture."""
    kind: str
    article: int      # -1 for furniture
    text: str         # what a reader should get
    printed: str      # what stands on the page, soft hyphens included


class Sheet:
    """Collects the HTML of one page and what is printed on it."""

    def __init__(self, articles, lang, hyphenation=None, fraktur=False, seed=1):
        self.articles = articles
        self.lang = lang
        self.seed = seed
        self.setter = Setter(hyphenation, fraktur)
        self.parts = []
        self.pieces = []
        self.scenes = []
        self.article_count = 0
        self.band_count = 0
        self.box_count = 0

    # -- plain pieces ------------------------------------------------------------------------------------------
    def raw(self, text):
        self.parts.append(text)

    def _piece(self, kind, text, article, tag="div", classes="", style="", drop=0):
        printed = self.setter.printed(text, hyphenate=kind in ("body", "caption", "advertisement"))
        self.pieces.append(Piece(kind, article, clean(text), GAP.sub("", printed)))
        body = GAP.sub(r"<span data-gap=\1></span>", html.escape(printed))
        if kind == "table":
            body = "".join(f"<span>{cell.strip()} </span>" for cell in body.split(" / "))
            self.pieces[-1].text = " ".join(cell.strip() for cell in clean(text).split(" / "))
            self.pieces[-1].printed = self.pieces[-1].text
            classes += " tr"
        extra = f" style='{style}'" if style else ""
        if drop:
            extra += f" data-drop={drop}"
        self.raw(f"<{tag} class='{classes}' data-kind={kind} data-item={len(self.pieces) - 1} "
                 f"data-article={article}{extra}>{body}</{tag}>")

    def furniture(self, kind, text, classes="", style=""):
        """A masthead, folio or page number: on the page, not in the clean text."""
        self._piece(kind, text, -1, classes=classes, style=style)

    # -- structure ---------------------------------------------------------------------------------------------
    def band(self, style=""):
        """Opens a band: a stretch of the page with columns of its own. Closed by end()."""
        self.raw(f"<section data-band={self.band_count} style='{style}'>")
        self.band_count += 1

    def over(self, gaps, style="", classes=""):
        """Opens a box that stands over gaps of a text ("NAME NAME"), set after the article it interrupts."""
        self.raw(f"<div class='{classes}' data-over='{gaps}'{self._boxed()} style='{style}'>")

    def _boxed(self):
        self.box_count += 1
        return f" data-box={self.box_count - 1}"

    def row(self, style=""):
        self.raw(f"<div class=row style='{style}'>")

    def cell(self, flex, style="", classes="", boxed=False):
        """`boxed`: its frame or tint is told in the truth."""
        self.raw(f"<div class='{classes}'{self._boxed() if boxed else ''} style='flex:{flex};{style}'>")

    def columns(self, count, style="", classes=""):
        """Opens a run of columns in which whole articles may follow each other."""
        self.raw(f"<div class='cols {classes}' style='column-count:{count};{style}'>")

    def end(self, count=1, tag="div"):
        self.raw(f"</{tag}>" * count)

    def end_band(self):
        self.end(tag="section")

    # -- articles ----------------------------------------------------------------------------------------------
    def article(self, name, cols=1, style="", classes="", cols_style="", cols_classes="", cutouts=None):
        """A whole article: its head over the columns, its text in them. `cols` 0 sets everything into the columns
        that are already open. `cutouts`: a Cutout for each picture that the text goes round, by its scene."""
        number = self.article_count
        self.article_count += 1
        items = self.articles[name].items
        self.raw(f"<article class='{classes}' style='{style}'>")
        head = 0
        while head < len(items) and items[head].kind in ("kicker", "headline", "deck", "byline"):
            self._item(items[head], number, cutouts)
            head += 1
        if cols:
            self.columns(cols, cols_style, cols_classes)
        for item in items[head:]:
            self._item(item, number, cutouts)
        if cols:
            self.end()
        self.raw("</article>")

    def _item(self, item, article, cutouts):
        if item.kind == "ornament":
            self.raw(f"<div class='ornament {item.text}'></div>")
        elif item.scene:
            self.scenes.append((item.scene, self.seed * 100 + len(self.scenes)))
            width, height = pictures.SIZES[item.scene]
            cut = (cutouts or {}).get(item.scene)
            over = f" data-over='{' '.join(cut.gaps)}'" if cut else ""
            shape = f" data-shape='{json.dumps(cut.polygon())}'" if cut else ""
            self.raw(f"<figure{over}><img data-kind=picture data-article={article} width={width} height={height}{shape} "
                     f"style='{cut.image_style() if cut else 'height:auto'}' src='scene-{len(self.scenes) - 1}.png'>")
            self._piece("caption", item.text, article, style=cut.caption_style() if cut else "")
            self.raw("</figure>")
        else:
            self._piece(item.kind, item.text, article, tag="p" if item.kind == "body" else "div", drop=item.drop)


def set_page(sheet, css, width_mm, dpi, work):
    """Runs Chromium. Returns (grey picture, parts as extract.js gives them, in picture pixels, reading order)."""
    work.mkdir(parents=True, exist_ok=True)
    for number, (name, seed) in enumerate(sheet.scenes):
        cv2.imwrite(str(work / f"scene-{number}.png"), pictures.scene(name, seed))
    script = (work.parent / "extract.js").as_uri()
    document = (f"<!DOCTYPE html><html lang='{sheet.lang}'><head><meta charset=utf-8><style>{BASE_CSS}{css}</style></head>"
                f"<body><div class=page>{''.join(sheet.parts)}</div>"
                f"<script>document.fonts.ready.then(() => {{ const s = document.createElement('script');"
                f" s.src = '{script}'; document.body.append(s); }});</script></body></html>")
    source = work / "page.html"
    source.write_text(document, encoding="utf-8")
    scale = dpi / 96
    width = round(width_mm * MM)
    # Tall enough for any page here; what is below the last line is cut off again.
    height = min(4 * width, int(LONGEST / scale))
    shot = work / "page.png"
    done = subprocess.run(CHROMIUM + [f"--force-device-scale-factor={scale}", f"--window-size={width},{height}",
                                      f"--user-data-dir={work / 'profile'}", f"--screenshot={shot}", "--dump-dom",
                                      source.as_uri()],
                          check=True, capture_output=True, text=True)
    found = re.search(r'<script type="application/json" id="truth">(.*?)</script>', done.stdout, re.S)
    if found is None:
        raise RuntimeError(f"Chromium left no layout for {source}: {done.stderr[-2000:]}")
    truth = json.loads(found[1])
    if truth["height"] > height:
        raise RuntimeError(f"{source}: the page is {truth['height']} high, the window {height}")
    for over in truth["overs"]:
        if max(over["tops"]) - min(over["tops"]) > LEVEL or over["bottom"] > min(over["bottoms"]) + LEVEL:
            raise RuntimeError(f"{source}: what stands over gaps does not fit them: {over}")
    picture = cv2.imread(str(shot), cv2.IMREAD_GRAYSCALE)
    picture = picture[:round(truth["height"] * scale)].copy()
    for part in truth["parts"]:
        part["box"] = [v * scale for v in part["box"]]
        part["column"] = [v * scale for v in part["column"]]
        if part.get("picture"):
            left, top, right, bottom = (round(v) for v in part["box"])
            # A screen of 65 lines an inch: what a newspaper prints.
            place = picture[top:bottom, left:right]
            screened = pictures.halftone(place, dpi / 65)
            shape = part.get("shape")
            place[:] = np.where(cutout.mask(shape, (right - left, bottom - top)), screened, place) if shape else screened
    return picture, truth["parts"]
