"""The pages that readers are calibrated on: plain columns in many typefaces and sizes, every kind of wear.

Half of them (`held_out`) are never fitted on: the figures come from those.
"""

import zlib
from dataclasses import dataclass

import cv2
import numpy as np

from samples import pages as samples
from samples import store, truth, typeset, wear
from samples.texts import Article, Item

from . import texts

WEARS = ("clean", "scan", "old", "phone")
ZH_FACES = (samples.ZH_SERIF, samples.ZH_SANS, samples.ZH_SUNG, samples.ZH_KAI, samples.ZH_HEI)
HANT_FACES = ("'Noto Serif CJK TC'", "'Noto Sans CJK TC'")
LATIN_FACES = ("'Old Standard TT'", "'TeX Gyre Pagella'", "'TeX Gyre Termes'", "'TeX Gyre Schola'", "'Linux Libertine O'",
               "'TeX Gyre Heros'", "'TeX Gyre Bonum'")


@dataclass
class Sheet:
    """One page to make: `group` as recognize/type_group.h calls it."""
    group: str
    kind: str          # of texts.paragraphs
    language: str      # the Tesseract model
    face: str
    size: float        # points
    dpi: int
    wear: str
    number: int

    @property
    def name(self):
        return f"{self.group}-{self.number:02}.{self.wear}"

    @property
    def held_out(self):
        return self.number % 2 == 1


def sheets(count):
    """`count` pages of each group, typefaces, sizes, resolutions and wears mixed."""
    plan = [("chinese", "zh", "chi_sim", ZH_FACES, (8.4, 9.6, 10.6)),
            ("chinese", "zh-Hant", "chi_tra", HANT_FACES, (9, 10.4)),
            ("chinese_vertical", "zh", "chi_sim", ZH_FACES, (9, 10.4)),
            ("letters", "en", "eng", LATIN_FACES, (7.6, 8.8, 10)),
            ("letters", "de", "deu", LATIN_FACES, (7.6, 8.8, 10)),
            ("fraktur", "de", "Fraktur", ("Maguntia",), (9, 10.4, 11.6))]
    share = {"zh-Hant": 0.34, "de": 0.5}
    made, numbers = [], {}
    # Numbers of pages are even, so that fitted and held-out pages are of the same kinds.
    for group, kind, language, faces, sizes in plan:
        part = share.get(kind, 1) if group != "fraktur" else 1
        for i in range(max(2, 2 * round(count * part / 2))):
            number = numbers[group] = numbers.get(group, -1) + 1
            # Wear changes with every second page, so that fitted and held-out pages get the same kinds.
            made.append(Sheet(group, kind, language, faces[(i // 2) % len(faces)], sizes[(i // 2) % len(sizes)],
                              (300, 250, 220)[(i // 2) % 3], WEARS[(i // 2 + i // 8) % len(WEARS)], number))
    return made


def _css(sheet):
    css = samples.zh_css if sheet.kind.startswith("zh") else samples.latin_css
    extra = "@font-face { font-family: Maguntia; src: url(../UnifrakturMaguntia.ttf); }" if sheet.group == "fraktur" else ""
    if sheet.group == "chinese_vertical":
        extra += ".tiers { writing-mode: vertical-rl; }"
    if sheet.face == samples.ZH_SUNG:
        extra += ".page { -webkit-text-stroke: 0.025em #000; }"
    return css(sheet.face, sheet.size, 1.6 if sheet.kind.startswith("zh") else 1.22, sheet.face, extra)


def _articles(sheet, supply, characters):
    """Articles of three paragraphs until the page has enough: `characters`, of letters twice as many."""
    if not sheet.kind.startswith("zh"):
        characters *= 2
    articles, have = {}, 0
    while have < characters:
        found = [text for text, _ in zip(supply, range(3))]
        if not found:
            break
        head = found[0].split("，")[0][:14] if sheet.kind.startswith("zh") else " ".join(found[0].split()[:4])
        articles[str(len(articles))] = Article(str(len(articles)), [Item("headline", head), *(Item("body", t) for t in found)])
        have += sum(map(len, found))
    return articles


def make(sheet, supply, characters, verso, work, out):
    """Writes NAME.jpg and NAME.layout.json; returns the flat page."""
    chinese = sheet.kind.startswith("zh")
    page = typeset.Sheet(_articles(sheet, supply, characters), "zh-CN" if sheet.kind == "zh" else sheet.kind,
                         None if chinese else {"en": "en_US", "de": "de_DE"}[sheet.kind], sheet.group == "fraktur",
                         sheet.number)
    page.band()
    if sheet.group == "chinese_vertical":
        page.columns(3, "height: 270mm; column-gap: 7mm", classes="tiers")
    else:
        page.columns(4, "column-gap: 6mm")
    for name in page.articles:
        page.article(name, 0)
    page.end()
    page.end_band()
    width = 480 if sheet.group == "chinese_vertical" else 300
    flat, parts = typeset.set_page(page, _css(sheet), width, sheet.dpi, work / sheet.name)
    if any(part["box"][0] < 0 or part["box"][2] > flat.shape[1] for part in parts):
        raise RuntimeError(f"{sheet.name}: the text does not fit on the page")
    rng = np.random.default_rng([zlib.crc32(sheet.name.encode())])
    worn, warp = wear.KINDS[sheet.wear](flat, rng, rng.uniform(-0.8, 0.8), flat if verso is None else verso)
    (out / f"{sheet.name}.jpg").write_bytes(store.jpeg(worn, sheet.dpi, int(rng.integers(55, 85))))
    layout = truth.layout(parts, warp.to_worn, (worn.shape[1], worn.shape[0]))
    truth.write_layout(layout, out / f"{sheet.name}.layout.json")
    return flat


def make_all(count, characters, work, out):
    """All pages of `sheets(count)` into `out`; what is there already is kept."""
    supplies, verso = {}, None
    cv2.setNumThreads(1)
    for sheet in sheets(count):
        key = (sheet.kind, sheet.group)
        if key not in supplies:
            supplies[key] = texts.paragraphs(sheet.kind, np.random.default_rng([zlib.crc32(repr(key).encode())]))
        if (out / f"{sheet.name}.layout.json").exists():
            _articles(sheet, supplies[key], characters)  # its paragraphs are used up all the same
            continue
        verso = make(sheet, supplies[key], characters, verso, work, out)
        print(sheet.name, flush=True)
