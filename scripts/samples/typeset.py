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

from . import pictures
from .texts import Setter, clean

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
"""


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

    # -- plain pieces ------------------------------------------------------------------------------------------
    def raw(self, text):
        self.parts.append(text)

    def _piece(self, kind, text, article, tag="div", classes="", style=""):
        printed = self.setter.printed(text, hyphenate=kind in ("body", "caption"))
        self.pieces.append(Piece(kind, article, clean(text), printed))
        body = html.escape(printed)
        if kind == "table":
            body = "".join(f"<span>{cell.strip()} </span>" for cell in body.split(" / "))
            self.pieces[-1].text = " ".join(cell.strip() for cell in clean(text).split(" / "))
            self.pieces[-1].printed = self.pieces[-1].text
            classes += " tr"
        extra = f" style='{style}'" if style else ""
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

    def row(self, style=""):
        self.raw(f"<div class=row style='{style}'>")

    def cell(self, flex, style="", classes=""):
        self.raw(f"<div class='{classes}' style='flex:{flex};{style}'>")

    def columns(self, count, style="", classes=""):
        """Opens a run of columns in which whole articles may follow each other."""
        self.raw(f"<div class='cols {classes}' style='column-count:{count};{style}'>")

    def end(self, count=1, tag="div"):
        self.raw(f"</{tag}>" * count)

    def end_band(self):
        self.end(tag="section")

    # -- articles ----------------------------------------------------------------------------------------------
    def article(self, name, cols=1, style="", classes="", cols_style="", cols_classes=""):
        """A whole article: its head over the columns, its text in them. `cols` 0 sets everything into the columns
        that are already open."""
        number = self.article_count
        self.article_count += 1
        items = self.articles[name].items
        self.raw(f"<article class='{classes}' style='{style}'>")
        head = 0
        while head < len(items) and items[head].kind in ("kicker", "headline", "deck", "byline"):
            self._item(items[head], number)
            head += 1
        if cols:
            self.columns(cols, cols_style, cols_classes)
        for item in items[head:]:
            self._item(item, number)
        if cols:
            self.end()
        self.raw("</article>")

    def _item(self, item, article):
        if item.scene:
            self.scenes.append((item.scene, self.seed * 100 + len(self.scenes)))
            width, height = pictures.SIZES[item.scene]
            self.raw(f"<figure><img data-kind=picture data-article={article} width={width} height={height} "
                     f"style='height:auto' src='scene-{len(self.scenes) - 1}.png'>")
            self._piece("caption", item.text, article)
            self.raw("</figure>")
        else:
            self._piece(item.kind, item.text, article, tag="p" if item.kind == "body" else "div")


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
    height = round(2.1 * width)
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
    picture = cv2.imread(str(shot), cv2.IMREAD_GRAYSCALE)
    picture = picture[:round(truth["height"] * scale)].copy()
    for part in truth["parts"]:
        part["box"] = [v * scale for v in part["box"]]
        part["column"] = [v * scale for v in part["column"]]
        if part.get("picture"):
            left, top, right, bottom = (round(v) for v in part["box"])
            # A screen of 65 lines an inch: what a newspaper prints.
            picture[top:bottom, left:right] = pictures.halftone(picture[top:bottom, left:right], dpi / 65)
    return picture, truth["parts"]
