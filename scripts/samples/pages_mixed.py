"""Pages on which everything that can stand between the lines of a newspaper does."""

from .cutout import Cutout
from .design import ZH_KAI, ZH_SANS, ZH_SERIF, Design, Wear, latin_css, zh_css

# -- zh-mixed: white on dark over a tint, a vertical headline, a cut-out, a box inside an article, two kinds of table --
_CLOCKMAKER = Cutout("ellipse", 40, 44, ("cl", "cr"), gutter=5, caption=7, caption_width=39, margin=2.2)


def _zh_mixed(s):
    gap = "column-gap: 5mm"
    s.raw("<div class=top>")
    s.furniture("masthead", "澜港晚报", classes="name")
    s.furniture("folio", "2025年6月10日 星期二 农历五月十五")
    s.furniture("folio", "本地新闻 编辑 许望")
    s.furniture("page_number", "03")
    s.end()
    s.band("padding: 1mm 0 3mm")
    s.cell(1, boxed=True, classes="dark")
    s.article("breakwater", 4, cols_style=gap)
    s.end()
    s.end_band()
    s.band("padding: 0 0 3mm; border-bottom: 0.2mm solid #000")
    s.row("gap: 6mm")
    s.cell(3.3, classes="upright")
    s.article("clock", 3, cols_style=gap, cutouts={"portrait": _CLOCKMAKER})
    s.end()
    s.cell(2)
    s.article("league", 1, classes="ruled")
    s.end(2)
    s.end_band()
    s.band("padding: 1mm 0 3mm")
    s.row("gap: 5mm")
    s.cell(4.1)
    s.article("bus", 4, classes="big", cols_style=gap + "; height: 91mm; column-fill: auto")
    s.over("bl br", "border: 0.35mm solid #000; padding: 0 3mm 1mm; height: 39.5mm", classes="ticket")
    s.article("ticket", 1)
    s.end(2)
    s.cell(1, "border-left: 0.2mm solid #000; padding-left: 4mm")
    s.article("fish", 1, classes="plain")
    s.end(2)
    s.end_band()
    s.band("border-top: 0.2mm solid #000; padding-bottom: 3mm")
    s.columns(4, "column-gap: 5mm; column-rule: 0.15mm solid #000")
    for name in ("lane", "library", "swim"):
        s.article(name, 0, classes="brief")
    s.end()
    s.end_band()
    s.band()
    s.row("gap: 6mm")
    s.cell(1.7, "border: 1.2mm double #000; padding: 1.2mm", boxed=True)
    s.raw("<div style='border: 0.2mm solid #000; padding: 2mm'>")
    s.article("ad1", 1, classes="ad")
    s.end(2)
    s.cell(1, "border: 0.4mm solid #000; padding: 3mm", boxed=True)
    s.article("ad2", 1, classes="ad")
    s.end(2)
    s.end_band()


ZH_MIXED = Design(
    "zh-mixed", "zh-CN", 252, 235,
    zh_css(ZH_SERIF, 9.6, 1.55, ZH_SERIF, f"""
{_CLOCKMAKER.css()}
[data-gap=bl], [data-gap=br] {{ float: left; width: 100%; height: 41.5mm; }}
.top {{ display: flex; align-items: baseline; justify-content: space-between; border-bottom: 0.5mm solid #000;
        font: 8.5pt/1.8 {ZH_SANS}; }}
.name {{ font: 900 19pt/1.4 {ZH_SERIF}; letter-spacing: 0.2em; }}
.dark {{ background: #e2e2e2; padding-bottom: 2.5mm; }}
.dark [data-kind=headline] {{ background: #161616; color: #fff; font-size: 29pt; padding: 2.5mm 0; }}
.dark .cols {{ padding: 0 4mm; }}
.dark .cols > p:first-child {{ column-span: all; background: #3a3a3a; color: #fff; font: 500 11.5pt/1.6 {ZH_SANS};
                               padding: 1.5mm 3mm; margin: 2mm 0; }}
.upright article {{ display: flex; }}
.upright [data-kind=headline] {{ writing-mode: vertical-rl; font: 700 24pt/1.3 {ZH_SANS}; text-align: start;
                                 padding: 2mm 0 0 1mm; letter-spacing: 0.06em; }}
.upright [data-kind=deck] {{ writing-mode: vertical-rl; font-size: 11pt; text-align: start; padding: 12mm 0.5mm 0; }}
.upright [data-kind=byline] {{ writing-mode: vertical-rl; padding: 40mm 2mm 0 0; text-align: start; }}
.upright .cols {{ flex: 1; padding-top: 2.5mm; height: 110mm; column-fill: auto; }}
.ruled .cols {{ border-top: 0.3mm solid #000; border-left: 0.15mm solid #000; }}
.ruled .tr {{ border-bottom: 0.15mm solid #000; text-align: center; line-height: 1.75; font-size: 9pt; }}
.ruled .tr > span {{ border-right: 0.15mm solid #000; }}
.ruled .tr > span:nth-child(2) {{ flex: 2.2; }}
.big [data-kind=headline] {{ font-size: 26pt; }}
.ticket {{ font: 9pt/1.5 {ZH_KAI}; }}
.ticket [data-kind=headline] {{ font-size: 14pt; }}
.plain .tr > span:last-child {{ text-align: right; }}
.plain .tr {{ line-height: 1.9; font-size: 9pt; }}
.plain [data-kind=headline] {{ font-size: 13pt; }}
.brief [data-kind=headline] {{ font-size: 14pt; }}
.ad {{ text-align: center; font-family: {ZH_KAI}; }}
.ad .cols > [data-kind=advertisement]:first-child {{ font: 900 22pt/1.5 {ZH_SERIF}; letter-spacing: 0.2em; }}
"""), _zh_mixed, [Wear("scan", 0.7, quality=64), Wear("old", -0.5, quality=58)], 17, verso="zh-market")


# -- en-mixed: drop capitals, a cut-out in steps, leaders, a box in a column, small advertisements with ornaments -------
_KEEPER = Cutout("stepped", 40, 52, ("ll", "lr"), gutter=6, caption=15.5, caption_width=38, margin=2)


def _en_mixed(s):
    s.furniture("masthead", "The Saltmarsh Mercury", classes="name")
    s.raw("<div class=top>")
    s.furniture("folio", "No. 2,846.")
    s.furniture("folio", "SATURDAY, JUNE 15, 1929.")
    s.furniture("folio", "Price Twopence.")
    s.furniture("page_number", "5")
    s.end()
    s.band("padding-bottom: 3mm; border-bottom: 1mm double #000")
    s.article("light", 4, classes="lead", cols_style="column-gap: 6mm; column-rule: 1mm double #000; height: 107mm; column-fill: auto",
              cutouts={"portrait": _KEEPER})
    s.end_band()
    s.band("padding: 1mm 0 3mm")
    s.row("gap: 7mm")
    s.cell(3)
    s.article("branch", 3, cols_style="column-gap: 6mm; column-rule: 0.5mm dotted #000; height: 99mm; column-fill: auto")
    s.over("box", "border: 0.35mm solid #000; padding: 0 2.5mm; height: 41mm; margin-top: 1mm", classes="piano")
    s.article("piano", 1)
    s.end(2)
    s.cell(1.12, "border-left: 1mm double #000; padding-left: 5mm", classes="leaders")
    s.article("tides", 1)
    s.article("prices", 1)
    s.end(2)
    s.end_band()
    s.band("border-top: 0.6mm solid #000; padding-top: 1mm")
    s.article("small", 5, classes="small", cols_style="column-gap: 5mm; column-rule: 0.2mm solid #000")
    s.end_band()


EN_MIXED = Design(
    "en-mixed", "en-GB", 252, 240,
    latin_css("'Linux Libertine O'", 10, 1.2, "'Old Standard TT'", f"""
{_KEEPER.css()}
[data-gap=box] {{ float: left; width: 100%; height: 43mm; }}
[data-drop="2"]::first-letter {{ initial-letter: 2; font-family: 'Old Standard TT'; margin-right: 0.6mm; }}
[data-drop="3"]::first-letter {{ initial-letter: 3; font-family: 'Old Standard TT'; margin-right: 0.8mm; }}
[data-drop] {{ text-indent: 0; }}
.name {{ font: 40pt/1.25 'TeX Gyre Chorus'; text-align: center; }}
.top {{ display: flex; justify-content: space-between; border-top: 0.3mm solid #000; border-bottom: 1.2mm double #000;
        line-height: 1.7; }}
.lead [data-kind=headline] {{ font-size: 32pt; }}
/* Two lines, so that columns stay level. */
.lead [data-kind=subheading] {{ line-height: 24pt; padding: 0; }}
.piano {{ font-size: 9.2pt; }}
.piano [data-kind=headline] {{ font-size: 13pt; padding-top: 1mm; }}
.leaders [data-kind=headline] {{ font-size: 13pt; }}
.leaders .tr {{ font-size: 9.6pt; line-height: 1.5; }}
.leaders .tr > span {{ flex: 0 0 auto; white-space: nowrap; }}
.leaders .tr > span:first-child {{ flex: 1; overflow: hidden; }}
.leaders .tr > span:first-child::after {{ content: " . . . . . . . . . . . . . . . . . . . . . . . . . . . ."; }}
.leaders .tr > span + span {{ padding-left: 2mm; text-align: right; min-width: 11mm; }}
.small [data-kind=headline] {{ font-size: 15pt; }}
.small [data-kind=advertisement] {{ text-align: justify; font-size: 9pt; line-height: 1.18; }}
.ornament {{ height: 3mm; display: flex; justify-content: center; align-items: center; break-inside: avoid; }}
.ornament.short::before {{ content: ""; width: 12mm; height: 0.25mm; background: #000; }}
.ornament.swelled::before {{ content: ""; width: 20mm; height: 0.9mm; background: #000;
                             clip-path: polygon(0 45%, 42% 35%, 50% 0, 58% 35%, 100% 45%, 100% 55%, 58% 65%, 50% 100%, 42% 65%, 0 55%); }}
.ornament.stars::before {{ content: ""; width: 16mm; height: 1.2mm;
                           background: radial-gradient(circle at 0.8mm 0.6mm, #000 0.55mm, transparent 0.6mm) 0 0 / 4mm 1.2mm; }}
"""), _en_mixed, [Wear("phone", -0.9, quality=64)], 25, hyphenation="en_GB")
