"""The designs of the sample pages: which articles stand where, in which type, and which wear they get."""

from dataclasses import dataclass
from typing import Callable

ZH_SERIF = "'Noto Serif CJK SC'"
ZH_SANS = "'Noto Sans CJK SC'"
ZH_SUNG = "'AR PL SungtiL GB'"
ZH_KAI = "'AR PL KaitiM GB'"
ZH_HEI = "'WenQuanYi Zen Hei'"


@dataclass
class Wear:
    name: str
    degrees: float = 0     # skew, clockwise
    quality: int = 70      # of the JPEG
    tagged: bool = True    # the file names its resolution


@dataclass
class Design:
    name: str
    lang: str
    width_mm: float
    dpi: int
    css: str
    build: Callable
    wears: list
    seed: int
    hyphenation: str = None
    fraktur: bool = False
    verso: str = None      # the page whose print shows through in `old`


def _zh_css(body, size, leading, head, extra=""):
    """Chinese type: indent of two characters, one size of body; `size` in points."""
    return f"""
.page {{ font-family: {body}; font-size: {size}pt; line-height: {leading}; line-break: strict; }}
p {{ text-indent: 2em; }}
[data-kind=headline] {{ font: 900 {size * 1.9}pt/1.25 {head}; text-align: center; padding: 2mm 0 1.2mm; }}
[data-kind=kicker] {{ font: 500 {size * 1.15}pt/1.3 {ZH_SANS}; padding-top: 2mm; text-align: center; }}
[data-kind=kicker] + [data-kind=headline] {{ padding-top: 0.5mm; }}
[data-kind=deck] {{ font: 500 {size * 1.25}pt/1.4 {body}; text-align: center; }}
[data-kind=byline] {{ font: {size * 0.95}pt/1.5 {ZH_KAI}; text-align: center; padding-bottom: 0.8mm; }}
[data-kind=subheading] {{ font: 700 {size * 1.1}pt/1.7 {ZH_SANS}; text-align: center; }}
[data-kind=caption] {{ font: 500 {size * 0.86}pt/1.45 {ZH_SANS}; padding: 0.8mm 0 1.6mm; }}
{extra}"""


def _latin_css(body, size, leading, head, extra=""):
    return f"""
.page {{ font-family: {body}; font-size: {size}pt; line-height: {leading}; hyphens: manual; }}
p {{ text-indent: 1.1em; }}
[data-kind=headline] {{ font: 700 {size * 1.7}pt/1.15 {head}; text-align: center; padding: 2mm 0 1.2mm; }}
[data-kind=kicker] {{ font: italic {size * 1.15}pt/1.3 {body}; text-align: center; padding-top: 2mm; }}
[data-kind=deck] {{ font: italic {size * 1.2}pt/1.3 {body}; text-align: center; padding-bottom: 1mm; }}
[data-kind=byline] {{ font: {size * 0.92}pt/1.4 {body}; text-align: center; padding-bottom: 0.8mm; }}
[data-kind=subheading] {{ font: 700 {size}pt/1.5 {body}; text-align: center; padding-top: 0.8mm; }}
[data-kind=caption] {{ font: italic {size * 0.9}pt/1.3 {body}; padding: 0.8mm 0 1.6mm; }}
{extra}"""


# -- zh-harbour: banner headline, boxed notice, bands of 4, 3 and 5 columns -------------------------------------------
def _zh_harbour(s):
    s.raw("<div class=top>")
    s.furniture("folio", "2025年5月15日 星期四 责任编辑 许望 版式 江一帆")
    s.furniture("masthead", "澜港晚报", classes="name")
    s.furniture("page_number", "02 要闻")
    s.end()
    s.band("border-bottom: 0.7mm solid #000; padding-bottom: 3mm")
    s.article("lead", 4, classes="banner", cols_style="column-gap: 6mm")
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1.5mm 0 3mm")
    s.row("gap: 6mm")
    s.cell(3.1)
    s.article("fishery", 3, cols_style="column-gap: 6mm; column-rule: 0.15mm solid #000")
    s.end()
    s.cell(1, "border: 0.4mm solid #000; padding: 0 3mm 2mm; align-self: start")
    s.article("letter", 1)
    s.end(2)
    s.end_band()
    s.band("padding-top: 1mm")
    s.columns(5, "column-gap: 5mm; column-rule: 0.15mm solid #000")
    for name in ("bus", "school", "weather", "market", "police"):
        s.article(name, 0, classes="brief")
    s.end()
    s.end_band()


ZH_HARBOUR = Design(
    "zh-harbour", "zh-CN", 286, 300,
    _zh_css(ZH_SERIF, 10.2, 1.62, ZH_SERIF, f"""
.top {{ display: flex; align-items: baseline; justify-content: space-between; border-bottom: 0.5mm solid #000;
        font: 8.5pt/1.8 {ZH_SANS}; }}
.name {{ font: 700 17pt/1.4 {ZH_KAI}; letter-spacing: 0.3em; }}
.banner [data-kind=headline] {{ font-size: 46pt; line-height: 1.2; padding-top: 3mm; }}
.banner [data-kind=deck] {{ font-size: 15pt; }}
.brief [data-kind=headline] {{ font-size: 14pt; text-align: left; }}
"""), _zh_harbour, [Wear("clean"), Wear("scan", -0.8)], 11)


# -- en-narrow: seven narrow columns with rules, hyphenated ------------------------------------------------------------
def _en_narrow(s):
    s.furniture("masthead", "The Alder Bay Courier", classes="name")
    s.raw("<div class=top>")
    s.furniture("folio", "No. 4,117.—Vol. LXXIX.")
    s.furniture("folio", "PORT ALDER, FRIDAY, MAY 9, 1908.")
    s.furniture("folio", "ONE PENNY.")
    s.end()
    s.band()
    s.columns(6, "column-gap: 4.4mm; column-rule: 0.2mm solid #000")
    for name in ("council", "herring", "lifeboat", "markets", "school", "cricket", "court", "letters", "music", "notices"):
        s.article(name, 0, classes="item")
    s.end()
    s.end_band()


EN_NARROW = Design(
    "en-narrow", "en-GB", 246, 300,
    _latin_css("'Old Standard TT'", 8.7, 1.16, "'Old Standard TT'", """
.name { font: 44pt/1.2 'TeX Gyre Chorus'; text-align: center; }
.top { display: flex; justify-content: space-between; border-top: 0.6mm solid #000; border-bottom: 0.2mm solid #000;
       margin-bottom: 2.5mm; font-size: 9pt; line-height: 1.5; }
[data-kind=headline] { font-size: 11.5pt; }
[data-kind=deck] { font-style: normal; font-size: 8.4pt; }
.item { border-bottom: 0.2mm solid #000; padding-bottom: 1.6mm; margin-bottom: 0.6mm; }
"""), _en_narrow, [Wear("scan", 0.7)], 21, hyphenation="en_GB")


# -- de-fraktur: three columns, long s ---------------------------------------------------------------------------------
def _de_fraktur(s):
    s.furniture("masthead", "Lahrtaler Anzeiger", classes="name")
    s.raw("<div class=top>")
    s.furniture("folio", "Nr. 112.")
    s.furniture("folio", "Altendamm, Freitag, den 15. Mai 1908.")
    s.furniture("folio", "41. Jahrgang.")
    s.end()
    s.band()
    s.columns(3, "column-gap: 7mm; column-rule: 0.2mm solid #000")
    for name in ("bruecke", "rat", "wetter", "markt", "feuer", "verein", "vermischtes"):
        s.article(name, 0, classes="item")
    s.end()
    s.end_band()


DE_FRAKTUR = Design(
    "de-fraktur", "de", 240, 300,
    _latin_css("Maguntia", 11.3, 1.2, "Maguntia", """
@font-face { font-family: Maguntia; src: url(../UnifrakturMaguntia.ttf); }
.name { font-size: 48pt; line-height: 1.25; text-align: center; }
.top { display: flex; justify-content: space-between; border-top: 0.3mm solid #000; border-bottom: 0.7mm solid #000;
       margin-bottom: 2mm; line-height: 1.7; }
[data-kind=headline] { font-weight: 400; font-size: 17pt; }
.item { border-bottom: 0.25mm solid #000; padding-bottom: 2mm; }
"""), _de_fraktur, [Wear("scan", 0.5, quality=66)], 31, hyphenation="de_DE", fraktur=True)


DESIGNS = [ZH_HARBOUR, EN_NARROW, DE_FRAKTUR]
