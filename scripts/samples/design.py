"""What a design is, and the type that Chinese and Latin pages share."""

from dataclasses import dataclass
from typing import Callable

ZH_SERIF = "'Noto Serif CJK SC'"
ZH_SANS = "'Noto Sans CJK SC'"
ZH_SUNG = "'AR PL SungtiL GB'"
ZH_KAI = "'AR PL KaitiM GB'"
ZH_HEI = "'WenQuanYi Zen Hei'"
ZH_SERIF_TC = "'Noto Serif CJK TC'"
ZH_SANS_TC = "'Noto Sans CJK TC'"


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
    facing: str = None     # the page whose edge is seen in `bench`


@dataclass
class Spread:
    """Two pages on one scan."""
    name: str
    left: Design           # read first
    right: Design
    wears: list
    seed: int
    fraktur: bool = False


def zh_css(body, size, leading, head, extra=""):
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


def latin_css(body, size, leading, head, extra=""):
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
