"""Pages in the manner of other times: Chinese of the thirties, set down the page; English of the nineties, on microfilm."""

from .design import ZH_SANS_TC, ZH_SERIF_TC, Design, Wear, latin_css, zh_css

# -- zh-hant-vertical: three tiers read from the right, heads and masthead from right to left, advertisements -----------
_BACKWARDS = "direction: rtl; unicode-bidi: bidi-override"


def _zh_hant_vertical(s):
    def tier(name, flex, height, style="", classes=""):
        s.cell(flex, style)
        s.article(name, 1, classes=f"vert {classes}", cols_style=f"height: {height}mm")
        s.end()

    rule = "border-right: 0.2mm solid #000; padding-right: 3mm"
    s.raw("<div class=top>")
    s.furniture("page_number", "第三版", style=_BACKWARDS)
    s.furniture("masthead", "瀾港日報", classes="name", style=_BACKWARDS)
    s.furniture("folio", "民國二十三年五月十五日　星期二", style=_BACKWARDS)
    s.end()
    s.band("padding-bottom: 3mm; border-bottom: 0.3mm solid #000")
    s.row("flex-direction: row-reverse; gap: 3mm")
    s.cell(2.55)
    s.article("wall", 1, classes="wall", cols_style="height: 63mm")
    s.end()
    tier("ferry", 1, 84, rule)
    s.end()
    s.end_band()
    s.band("padding: 3mm 0; border-bottom: 0.3mm solid #000")
    s.row("flex-direction: row-reverse; gap: 3mm")
    tier("school", 1, 55)
    tier("price", 1.28, 55, rule)
    tier("fire", 1.12, 55, rule)
    s.end()
    s.end_band()
    s.band("padding: 3mm 0")
    tier("essay", 1, 61, classes="essay")
    s.end_band()
    s.band()
    s.row("flex-direction: row-reverse; gap: 4mm")
    for name, frame in (("ad1", "1mm double"), ("ad2", "0.4mm solid"), ("ad3", "0.4mm solid")):
        s.cell(1, f"border: {frame} #000; padding: 2mm", boxed=True)
        s.article(name, 1, classes="ad", cols_style="height: 57mm")
        s.end()
    s.end()
    s.end_band()


ZH_HANT_VERTICAL = Design(
    "zh-hant-vertical", "zh-TW", 232, 235,
    zh_css(ZH_SERIF_TC, 10, 1.6, ZH_SERIF_TC, f"""
.page {{ font-weight: 500; }}
.top {{ display: flex; align-items: center; justify-content: space-between; border-bottom: 0.5mm solid #000; margin-bottom: 3mm; }}
.name {{ font: 900 34pt/1.3 {ZH_SERIF_TC}; letter-spacing: 0.25em; }}
.wall [data-kind=headline] {{ font-size: 27pt; {_BACKWARDS}; letter-spacing: 0.12em; padding: 0; }}
.wall [data-kind=deck] {{ {_BACKWARDS}; padding-bottom: 2mm; }}
.wall .cols {{ writing-mode: vertical-rl; }}
.vert {{ display: flex; flex-direction: row-reverse; }}
.vert > * {{ writing-mode: vertical-rl; }}
.vert > .cols {{ flex: 1; }}
.vert [data-kind=headline] {{ font-size: 19pt; padding: 0 0 0 2mm; text-align: start; letter-spacing: 0.12em; }}
.vert [data-kind=deck] {{ padding: 8mm 0 0 2mm; text-align: start; }}
.essay [data-kind=kicker] {{ font: 500 11pt/1.4 {ZH_SANS_TC}; padding: 0 0 0 1mm; text-align: start; }}
.essay [data-kind=headline] {{ font-size: 25pt; padding: 6mm 0 0 2mm; }}
.essay [data-kind=byline] {{ font: 10pt/1.5 {ZH_SERIF_TC}; padding: 30mm 0 0 2mm; text-align: start; }}
.ad .cols {{ display: flex; flex-flow: row-reverse wrap; justify-content: space-evenly; align-content: start; }}
.ad .cols > * {{ writing-mode: vertical-rl; padding-top: 2mm; font-size: 9pt; }}
.ad .cols > :first-child {{ writing-mode: horizontal-tb; width: 100%; padding: 0; font: 900 20pt/1.4 {ZH_SERIF_TC};
                            text-align: center; {_BACKWARDS}; }}
"""), _zh_hant_vertical, [Wear("old", 0.5, quality=58)], 27, verso="zh-vertical")


# -- en-microfilm: seven narrow columns parted by a little white and nothing else ---------------------------------------
def _en_microfilm(s):
    s.raw("<div class=top>")
    s.furniture("page_number", "3")
    s.furniture("folio", "THE PORT ALDER ADVERTISER, SATURDAY, JULY 8, 1893.")
    s.end()
    s.band()
    s.columns(7, "column-gap: 2.1mm")
    for name in ("strike", "ship", "guardians", "weather", "theft", "gas", "regatta", "railway", "museum", "fair", "lecture",
                 "accident", "births"):
        s.article(name, 0, classes="item")
    s.end()
    s.end_band()


EN_MICROFILM = Design(
    "en-microfilm", "en-GB", 208, 400,
    latin_css("'Old Standard TT'", 7, 1.14, "'Old Standard TT'", """
.page { padding: 8mm; }
.top { display: flex; gap: 40mm; border-bottom: 0.3mm solid #000; margin-bottom: 1.5mm; font-size: 9pt; line-height: 1.5; }
[data-kind=headline] { font-size: 9pt; padding: 1mm 0 0.4mm; text-transform: none; }
[data-kind=deck] { font-size: 7pt; font-style: normal; padding-bottom: 0.4mm; }
[data-kind=subheading] { font-weight: 400; font-style: italic; }
.item::after { content: ""; display: block; width: 8mm; height: 0.2mm; background: #000; margin: 1.2mm auto 0.4mm; }
"""), _en_microfilm, [Wear("bilevel", 0.4)], 28, hyphenation="en_GB")
