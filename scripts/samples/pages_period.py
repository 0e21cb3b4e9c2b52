"""A page in the manner of the nineties, on microfilm."""

from .design import Design, Wear, latin_css

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
