"""Two facing pages that lie on the scanner together."""

from .design import ZH_KAI, ZH_SANS, ZH_SERIF, Design, Spread, Wear, zh_css


def _css(extra):
    return zh_css(ZH_SERIF, 9.4, 1.5, ZH_SANS, f"""
.page {{ padding: 10mm 12mm 9mm; }}
.top {{ display: flex; justify-content: space-between; border-bottom: 0.3mm solid #000; font: 8.5pt/1.8 {ZH_SANS}; }}
.lead [data-kind=headline] {{ font-size: 23pt; }}
.brief [data-kind=headline] {{ font-size: 12.5pt; }}
{extra}""")


# -- zh-spread-1: the left page -----------------------------------------------------------------------------------------
def _left(s):
    gap = "column-gap: 5mm"
    s.raw("<div class=top>")
    s.furniture("page_number", "4")
    s.furniture("folio", "汀溪周报 2025年5月24日 第21期")
    s.furniture("folio", "乡镇")
    s.end()
    s.band("padding-bottom: 2.5mm; border-bottom: 0.2mm solid #000")
    s.article("road", 3, classes="lead", cols_style=gap)
    s.end_band()
    s.band("padding-top: 1mm")
    s.row("gap: 5mm")
    s.cell(2)
    s.article("tea", 2, cols_style=gap)
    s.end()
    s.cell(1.02, "border-left: 0.2mm solid #000; padding-left: 5mm")
    s.columns(1)
    for name in ("brief1", "brief2", "brief3"):
        s.article(name, 0, classes="brief")
    s.end(3)
    s.end_band()


# -- zh-spread-2: the right page ----------------------------------------------------------------------------------------
def _right(s):
    gap = "column-gap: 5mm"
    s.raw("<div class=top>")
    s.furniture("folio", "文化")
    s.furniture("folio", "2025年5月24日 汀溪周报")
    s.furniture("page_number", "5")
    s.end()
    s.band("padding-bottom: 2.5mm; border-bottom: 0.2mm solid #000")
    s.row("gap: 5mm")
    s.cell(2.05)
    s.article("stage", 2, classes="lead", cols_style=gap)
    s.end()
    s.cell(1)
    s.cell(1, "border: 0.3mm solid #000; padding: 0 2.5mm 2mm", boxed=True)
    s.article("letter", 1, classes="kai")
    s.end()
    for name in ("film", "class"):
        s.article(name, 1, classes="brief")
    s.end(2)
    s.end_band()
    s.band("padding-top: 1mm")
    s.article("book", 3, cols_style=gap + "; column-rule: 0.15mm solid #000")
    s.end_band()


ZH_SPREAD = Spread(
    "zh-spread",
    Design("zh-spread-1", "zh-CN", 178, 210, _css(""), _left, [], 18),
    Design("zh-spread-2", "zh-CN", 178, 210, _css(f".lead [data-kind=headline] {{ font-size: 20pt; }}\n.kai {{ font-family: {ZH_KAI}; }}\n"), _right, [], 19),
    [Wear("scan", 0.6, quality=64)], 20)
