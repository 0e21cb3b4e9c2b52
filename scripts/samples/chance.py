"""Pages by chance: designs that nobody has looked at, to find what the known pages do not show.

A seed decides the typeface, the sizes, the columns, which articles of samples/texts stand where and how their heads,
boxes and rules are made, and the wear. The same seed gives the same page; a page that turns out badly is looked at, the
stage that lost it is mended, and others are drawn to see whether that helped. None is committed.
"""

import math
import random
from dataclasses import dataclass

from .design import ZH_HEI, ZH_KAI, ZH_SANS, ZH_SERIF, ZH_SUNG, Design, Wear, latin_css, zh_css
from .texts import GAP, Article, read_articles

PT = 25.4 / 72  # millimetres a point
SIDES = 22      # of a page: millimetres left and right of its text, see BASE_CSS


@dataclass
class Tongue:
    """What a language's pages are drawn from."""
    lang: str
    hyphenation: str
    texts: tuple      # samples/texts/NAME.txt
    bodies: tuple
    heads: tuple
    points: tuple     # least and largest size of body
    leading: tuple
    measure: tuple    # least and largest em of a column
    advance: float    # em that a character takes
    verso: str
    wears: tuple
    fraktur: bool = False


TONGUES = {
    "zh": Tongue("zh-CN", None, ("zh-harbour", "zh-grid", "zh-small", "zh-market", "zh-bands", "zh-mixed"),
                 (ZH_SERIF, ZH_SERIF, ZH_SUNG, ZH_HEI, ZH_KAI), (ZH_SERIF, ZH_SANS, ZH_HEI), (7.8, 11), (1.35, 1.75), (11, 24),
                 1, "zh-small", ("scan", "scan", "old", "phone", "clean")),
    "zh-vert": Tongue("zh-CN", None, ("zh-vertical", "zh-bands", "zh-grid"), (ZH_SERIF, ZH_SUNG, ZH_KAI), (ZH_SERIF, ZH_SANS),
                      (8.5, 11), (1.5, 1.85), (12, 24), 1, "zh-small", ("scan", "scan", "old", "phone")),
    "en": Tongue("en-GB", "en_GB", ("en-bands", "en-grid", "en-narrow", "en-tabloid", "en-mixed", "en-microfilm"),
                 ("'Linux Libertine O'", "'Old Standard TT'", "'TeX Gyre Termes'", "'TeX Gyre Schola'", "'TeX Gyre Bonum'",
                  "'TeX Gyre Pagella'"),
                 ("'Old Standard TT'", "'Linux Biolinum O'", "'TeX Gyre Heros'", "'TeX Gyre Heros Cn'", "'TeX Gyre Termes'"),
                 (8, 11), (1.1, 1.35), (13, 24), 0.47, "en-narrow", ("scan", "scan", "old", "phone", "bilevel", "clean")),
    "de": Tongue("de", "de_DE", ("de-antiqua",), ("'Linux Libertine O'", "'TeX Gyre Schola'", "'TeX Gyre Termes'"),
                 ("'Linux Biolinum O'", "'TeX Gyre Heros'", "'TeX Gyre Termes'"), (8.2, 11), (1.12, 1.35), (14, 24), 0.49,
                 "en-narrow", ("scan", "old", "phone")),
    "fraktur": Tongue("de", "de_DE", ("de-fraktur", "de-feuilleton"), ("Maguntia",), ("Maguntia",), (9.5, 12), (1.12, 1.3),
                      (14, 24), 0.45, "en-narrow", ("scan", "old", "bilevel"), True),
}
RULES = ("", "", "0.15mm solid #000", "0.25mm solid #000", "1mm double #000", "0.5mm dotted #000")
BOXES = ("border: 0.35mm solid #000; padding: 0 2.5mm 2mm; align-self: start", "background: #ececec; padding: 0 3mm 2mm",
         "border: 1mm double #000; padding: 0 3mm 2mm", "border-top: 0.8mm solid #000; border-bottom: 0.3mm solid #000; padding: 1mm 0")
VERTICAL = """
.vert { display: flex; flex-direction: row-reverse; }
.vert > * { writing-mode: vertical-rl; }
.vert > .cols { flex: 1; }
.vert [data-kind] { text-align: start; }
.vert [data-kind=headline] { padding: 0 1mm 0 3mm; letter-spacing: 0.1em; }
.vert [data-kind=byline] { padding: 12mm 2mm 0 3mm; }
"""
HEAD_LINES = 3.5  # of a headline that stands beside vertical lines: its size and white in lines of the text
SIDE_MM = 7       # a byline, kicker or deck beside it
MASTHEADS = {"zh-vert": "汀溪晚报", "zh": "汀溪晚报", "en": "The Marlsford Observer", "de": "Lahrtaler Bote", "fraktur": "Lahrtaler Bote"}
FOLIOS = {"zh-vert": "2025年6月3日 星期二 副刊", "zh": "2025年6月3日 星期二 责任编辑 江一帆", "en": "Tuesday, June 3, 2025", "de": "Dienstag, 3. Juni 2025",
          "fraktur": "Dienstag, den 3. Juni 1908."}


def articles_of(tongue, folder):
    """All articles of a language, without what only one design has a place for: gaps, and rules between small
    advertisements."""
    found = {}
    for text in tongue.texts:
        for article in read_articles(folder / f"{text}.txt").values():
            for item in article.items:
                item.text = GAP.sub("", item.text)
            name = f"{text}/{article.name}"
            found[name] = Article(name, [item for item in article.items if item.kind != "ornament"])
    return found


class Draw:
    """One page as it is drawn: the type first, then band after band until the page is full."""

    def __init__(self, kind, seed, articles):
        self.rng = random.Random(f"{kind} {seed}")
        self.kind, self.tongue = kind, TONGUES[kind]
        self.left = list(articles.values())
        self.rng.shuffle(self.left)
        self.width = self.rng.uniform(200, 310)
        self.points = self.rng.uniform(*self.tongue.points)
        self.leading = self.rng.uniform(*self.tongue.leading)
        self.gap = self.rng.uniform(1.1, 2.4) * self.points * PT
        inner = self.width - SIDES
        widest, narrowest = (m * self.points * PT + self.gap for m in reversed(self.tongue.measure))
        self.columns = self.rng.randint(max(2, round(inner / widest)), max(2, int(inner / narrowest)))
        self.height = self.rng.uniform(1.1, 1.5) * inner

    def gutter(self, ruled):
        rule = f"; column-rule: {self.rng.choice(RULES[2:])}" if ruled else ""
        return f"column-gap: {self.gap:.2f}mm{rule}"

    def take(self, fits):
        """The next article that suits a place."""
        for at, article in enumerate(self.left):
            if fits(article):
                return self.left.pop(at)
        return None

    def area(self, article):
        """Square millimetres that its text fills."""
        letters = sum(len(item.text) for item in article.items)
        return letters * self.tongue.advance * self.leading * (self.points * PT) ** 2 * 1.08

    @staticmethod
    def flows(article):
        """May it be broken into columns as they come? Nobody breaks a table, or an advertisement, so."""
        return all(item.kind not in ("table", "advertisement") for item in article.items)

    def has_room(self, article, columns):
        """Do the rows of its tables, if any, stand in so many columns without a cell that is broken?"""
        cells = [item.text.split(" / ") for item in article.items if item.kind == "table"]
        widest = max((len(row) * (max(map(len, row)) + 1) for row in cells), default=0)
        room = (self.width - SIDES) * columns / self.columns - self.gap
        return widest * self.tongue.advance * self.points * PT < room

    def lines_high(self, article, columns):
        each = (self.width - SIDES) / self.columns - self.gap
        return self.area(article) / (each * columns)

    def band(self, s):
        """One band; returns about how high it is, or None where no article is left."""
        rng, n = self.rng, self.columns
        form = rng.choice(("whole", "row", "row", "run"))
        line = rng.choice(("", "border-bottom: 0.2mm solid #000;", "border-bottom: 0.7mm solid #000;"))
        style = f"{line} padding: {rng.uniform(0.5, 2):.1f}mm 0 {rng.uniform(2, 3.5):.1f}mm"
        if form == "whole":
            article = self.take(lambda a: self.flows(a) and self.area(a) > 0.35 * n * (self.width / n) ** 2)
            if article is not None:
                s.band(style)
                s.article(article.name, n, classes="big", cols_style=self.gutter(rng.random() < 0.3))
                s.end_band()
                return self.lines_high(article, n) + 16
            form = "run"
        if form == "row" and n > 2:
            parts = []
            while sum(parts) < n:
                parts.append(rng.randint(1, min(3, n - sum(parts))))
            rng.shuffle(parts)
            high = rng.uniform(0.8, 2.2) * self.width / n
            chosen = []
            for part in parts:
                def suits(a, least, most):
                    return (part == 1 or self.flows(a)) and self.has_room(a, part) and least * high < self.lines_high(a, part) < most * high

                article = self.take(lambda a: suits(a, 0.6, 1.5)) or self.take(lambda a: suits(a, 0, 2))
                if article is None:
                    break
                chosen.append((part, article))
            if not chosen:
                return None
            used = sum(part for part, _ in chosen)
            if used < n:
                at = next((i for i in reversed(range(len(chosen))) if self.flows(chosen[i][1])), len(chosen) - 1)
                chosen[at] = (chosen[at][0] + n - used, chosen[at][1])
            s.band(style)
            s.row(f"gap: {self.gap:.2f}mm")
            ruled = rng.random() < 0.4
            for at, (part, article) in enumerate(chosen):
                # A box now and then; else a rule between, as the row has one or not.
                look = rng.choice(BOXES) if rng.random() < 0.2 and len(chosen) > 1 else ""
                if not look and at and ruled:
                    look = f"border-left: 0.2mm solid #000; padding-left: {self.gap:.2f}mm"
                s.cell(part + 0.02 * (part - 1), look)
                s.article(article.name, part, classes="big" if part > 2 else "", cols_style=self.gutter(rng.random() < 0.2))
                s.end()
            s.end()
            s.end_band()
            return max(self.lines_high(a, part) for part, a in chosen) + 12
        s.band(style)
        s.columns(n, self.gutter(rng.random() < 0.7))
        total, wanted = 0, rng.uniform(1, 2.5) * self.width
        while total < wanted:
            article = self.take(lambda a: self.flows(a) and self.lines_high(a, 1) < 1.2 * self.width)
            if article is None:
                break
            s.article(article.name, 0, classes="brief")
            total += self.lines_high(article, 1) + 10
        s.end()
        s.end_band()
        return total / n if total else None

    def wide(self, article, tiers, tier):
        """Millimetres that it takes of a band of vertical lines, its headline beside its text."""
        line = self.leading * self.points * PT
        heads = sum(item.kind in ("kicker", "deck", "byline") for item in article.items)
        return (math.ceil(self.area(article) / line / tier / tiers) + 1 + HEAD_LINES) * line + heads * SIDE_MM

    def vertical_band(self, s):
        """The same of vertical lines: articles side by side from the right, each in as many tiers."""
        rng, tiers = self.rng, self.rng.randint(1, 3)
        tier = rng.uniform(*self.tongue.measure) * self.points * PT
        high, free, gap = tiers * tier + (tiers - 1) * 7, self.width - SIDES, 6
        chosen = []
        while True:
            article = self.take(lambda a: self.flows(a) and self.wide(a, tiers, tier) + gap < free and not any(i.scene for i in a.items))
            if article is None:
                break
            chosen.append(article)
            free -= self.wide(article, tiers, tier) + gap
        if not chosen:
            return None
        s.band(rng.choice(("", "border-bottom: 0.3mm solid #000;")) + "padding: 3mm 0")
        s.row(f"flex-direction: row-reverse; gap: {gap}mm")
        for at, article in enumerate(chosen):
            ruled = "border-right: 0.2mm solid #000; padding-right: 4mm" if at and rng.random() < 0.4 else ""
            s.cell(round(self.wide(article, tiers, tier)), ruled)
            s.article(article.name, tiers, classes="vert", cols_style=f"height: {high:.1f}mm; column-gap: 7mm")
            s.end()
        s.end()
        s.end_band()
        return high + 8

    def build(self, s):
        if self.rng.random() < 0.5:
            s.furniture("masthead", MASTHEADS[self.kind], classes="name")
        s.furniture("folio", FOLIOS[self.kind], classes="folio")
        filled = 0
        while filled < self.height and self.left:
            high = self.vertical_band(s) if self.kind == "zh-vert" else self.band(s)
            if high is None:
                break
            filled += high

    def css(self):
        rng, t = self.rng, self.tongue
        body, head = rng.choice(t.bodies), rng.choice(t.heads)
        at = rng.choice(("center", "left"))
        size = self.points
        font = "@font-face { font-family: Maguntia; src: url(../UnifrakturMaguntia.ttf); }" if t.fraktur else ""
        ink = "-webkit-text-stroke: 0.025em #000;" if body == ZH_SUNG else ""
        extra = f"""{font}
.page {{ {ink} }}
.name {{ font: 700 {rng.uniform(24, 44):.0f}pt/1.3 {head}; text-align: center; }}
.folio {{ font-size: {0.9 * size:.1f}pt; line-height: 1.8; text-align: {at}; border-bottom: 0.4mm solid #000; }}
[data-kind=headline], [data-kind=kicker], [data-kind=deck], [data-kind=byline] {{ text-align: {at}; }}
[data-kind=headline] {{ font-size: {size * rng.uniform(1.4, 2):.1f}pt; {'font-weight: 400;' if t.fraktur else ''} }}
.big [data-kind=headline] {{ font-size: {size * rng.uniform(2.2, 3.6):.1f}pt; }}
.brief {{ {rng.choice(('', '', 'border-bottom: 0.2mm solid #000; padding-bottom: 1.5mm;'))} }}
.brief [data-kind=headline] {{ font-size: {size * rng.uniform(1.1, 1.5):.1f}pt; }}
.tr > span {{ {rng.choice(('', 'text-align: center;'))} }}"""
        if t.lang != "zh-CN":
            ragged = rng.random() < 0.12
            indent = rng.choice((1, 1.3, 1.6, 2))
            extra += f"\np {{ text-indent: {indent}em; {'text-align: left;' if ragged else ''} }}"
            return latin_css(body, size, self.leading, head, extra)
        return zh_css(body, size, self.leading, head, extra + (VERTICAL if self.kind == "zh-vert" else ""))


def design(kind, seed, folder):
    """The page of a kind of TONGUES that a seed draws from the texts in `folder`, and its articles by name."""
    tongue = TONGUES[kind]
    articles = articles_of(tongue, folder)
    draw = Draw(kind, seed, articles)
    css = draw.css()
    wear = Wear(draw.rng.choice(tongue.wears), draw.rng.uniform(-1.5, 1.5), quality=draw.rng.randint(55, 80))
    dpi = 400 if wear.name == "bilevel" else draw.rng.choice((200, 230, 250, 270, 300))
    return Design(f"{kind}-{seed}", tongue.lang, round(draw.width), dpi, css, draw.build, [wear], seed,
                  hyphenation=tongue.hyphenation, fraktur=tongue.fraktur, verso=tongue.verso), articles
