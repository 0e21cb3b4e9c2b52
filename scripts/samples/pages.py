"""The designs of the sample pages: which articles stand where, in which type, and which wear they get."""

from .design import ZH_HEI, ZH_KAI, ZH_SANS, ZH_SERIF, ZH_SUNG, Design, Wear, latin_css, zh_css
from .pages_mixed import EN_MIXED, ZH_MIXED
from .pages_period import EN_MICROFILM, ZH_HANT_VERTICAL
from .pages_spread import ZH_SPREAD


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
    zh_css(ZH_SERIF, 10.2, 1.62, ZH_SERIF, f"""
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
    latin_css("'Old Standard TT'", 8.7, 1.16, "'Old Standard TT'", """
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
    latin_css("Maguntia", 11.3, 1.2, "Maguntia", """
@font-face { font-family: Maguntia; src: url(../UnifrakturMaguntia.ttf); }
.name { font-size: 48pt; line-height: 1.25; text-align: center; }
.top { display: flex; justify-content: space-between; border-top: 0.3mm solid #000; border-bottom: 0.7mm solid #000;
       margin-bottom: 2mm; line-height: 1.7; }
[data-kind=headline] { font-weight: 400; font-size: 17pt; }
.item { border-bottom: 0.25mm solid #000; padding-bottom: 2mm; }
"""), _de_fraktur, [Wear("scan", 0.5, quality=66)], 31, hyphenation="de_DE", fraktur=True)


# -- zh-grid: articles of one to four columns, boxes, photographs with captions ---------------------------------------
def _zh_grid(s):
    rule = "border-bottom: 0.2mm solid #000; padding-bottom: 2.5mm; "
    gap = "column-gap: 5mm"
    s.raw("<div class=top>")
    s.furniture("page_number", "5")
    s.furniture("folio", "本市新闻 2025年5月14日 星期三")
    s.furniture("folio", "新闻热线 5508 6600")
    s.end()
    s.band(rule)
    s.row("gap: 5mm")
    s.cell(4.1)
    s.article("tram", 4, classes="big", cols_style=gap)
    s.end()
    s.cell(1, "border: 0.35mm solid #000; padding: 0 2.5mm 2mm; align-self: start")
    s.article("library", 1)
    s.end(2)
    s.end_band()
    s.band(rule + "padding-top: 1mm")
    s.row("gap: 5mm")
    s.cell(2)
    s.article("clinic", 2, cols_style=gap)
    s.end()
    s.cell(3.08, "border-left: 0.2mm solid #000; padding-left: 5mm")
    s.article("football", 3, cols_style=gap)
    s.end(2)
    s.end_band()
    s.band("padding: 1mm 0 3mm")
    s.row("gap: 5mm")
    s.cell(1)
    s.article("chess", 1, classes="kai")
    s.end()
    s.cell(2.06)
    s.article("museum", 2, cols_style=gap)
    s.end()
    s.cell(2.06)
    s.article("noodles", 2, cols_style=gap + "; column-rule: 0.15mm solid #000")
    s.end(2)
    s.end_band()
    s.band("border: 0.35mm solid #000; padding: 1mm 4mm 2.5mm")
    s.row("gap: 6mm")
    for name in ("trees", "noise", "bees"):
        s.cell(1)
        s.article(name, 1)
        s.end()
    s.end()
    s.end_band()


ZH_GRID = Design(
    "zh-grid", "zh-CN", 300, 270,
    zh_css(ZH_SUNG, 10.5, 1.5, ZH_SANS, f"""
.top {{ display: flex; justify-content: space-between; border-bottom: 0.3mm solid #000; font: 9pt/1.8 {ZH_SANS}; }}
/* The hairlines of this typeface, with the gain of ink on paper. */
.page {{ -webkit-text-stroke: 0.025em #000; }}
.big [data-kind=headline] {{ font-size: 30pt; }}
.kai {{ font-family: {ZH_KAI}; }}
[data-kind=byline] {{ font-family: {ZH_SUNG}; }}
"""), _zh_grid, [Wear("old", 0.9, quality=62)], 12, verso="zh-small")


# -- zh-small: small type in six columns -------------------------------------------------------------------------------
def _zh_small(s):
    s.raw("<div class=top>")
    s.furniture("masthead", "澜港日报")
    s.furniture("folio", "2025年5月16日 星期五 农历四月十九 今日12版")
    s.furniture("page_number", "03")
    s.end()
    s.band("border-bottom: 0.5mm solid #000; padding-bottom: 2mm")
    s.article("budget", 5, classes="lead", cols_style="column-gap: 4.5mm")
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1mm 0 2mm")
    s.row("gap: 4.5mm")
    s.cell(2, "background: #e9e9e9; padding: 0 2.5mm 2mm")
    s.article("opinion", 2, classes="kai", cols_style="column-gap: 4mm")
    s.end()
    s.cell(4)
    s.article("chip", 4, cols_style="column-gap: 4.5mm; column-rule: 0.12mm solid #000")
    s.end(2)
    s.end_band()
    s.band("padding-top: 1mm")
    s.columns(6, "column-gap: 4.5mm; column-rule: 0.12mm solid #000")
    for name in ("rain", "bridge", "court", "jobs", "science", "ferry", "theatre", "port", "young"):
        s.article(name, 0)
    s.end()
    s.end_band()


ZH_SMALL = Design(
    "zh-small", "zh-CN", 262, 300,
    zh_css(ZH_SERIF, 7.8, 1.5, ZH_SERIF, f"""
.top {{ display: flex; align-items: baseline; justify-content: space-between; border-bottom: 0.25mm solid #000;
        font: 8pt/1.8 {ZH_SANS}; }}
.top [data-kind=masthead] {{ font: 900 15pt/1.5 {ZH_SERIF}; }}
.lead [data-kind=headline] {{ font-size: 28pt; }}
.kai {{ font-family: {ZH_KAI}; font-size: 8.4pt; }}
[data-kind=headline] {{ font-size: 13pt; }}
"""), _zh_small, [Wear("scan", 1.2, quality=68, tagged=False)], 13)


# -- zh-market: a small page with a table, white on dark, a tint and advertisements ------------------------------------
def _zh_market(s):
    s.raw("<div class=top>")
    s.furniture("folio", "澜港晚报 民生周刊")
    s.furniture("page_number", "14")
    s.end()
    s.band("padding-bottom: 2mm; border-bottom: 0.2mm solid #000")
    s.article("prices", 3, classes="big", cols_style="column-gap: 5mm")
    s.end_band()
    s.band("padding: 1mm 0 3mm")
    s.row("gap: 6mm")
    s.cell(2)
    s.article("table", 1, classes="table")
    s.end()
    s.cell(1)
    s.article("phone", 1)
    s.end(2)
    s.end_band()
    s.band("padding-bottom: 3mm")
    s.row("gap: 6mm")
    s.cell(1)
    s.article("fraud", 1, classes="dark")
    s.end()
    s.cell(1.15)
    s.article("rent", 1)
    s.end(2)
    s.end_band()
    s.band("padding-bottom: 3mm; border-top: 0.2mm solid #000")
    s.columns(3, "column-gap: 5mm; column-rule: 0.15mm solid #000")
    for name in ("repair", "water", "class"):
        s.article(name, 0)
    s.end()
    s.end_band()
    s.band()
    s.row("gap: 6mm")
    s.cell(1.6, "border: 0.8mm double #000; padding: 3mm")
    s.article("ad1", 1, classes="ad")
    s.end()
    s.cell(1, "border: 0.4mm solid #000; padding: 3mm")
    s.article("ad2", 1, classes="ad")
    s.end(2)
    s.end_band()


ZH_MARKET = Design(
    "zh-market", "zh-CN", 232, 270,
    zh_css(ZH_SERIF, 9.8, 1.6, ZH_HEI, f"""
.top {{ display: flex; justify-content: space-between; border-bottom: 0.4mm solid #000; font: 9pt/1.8 {ZH_HEI}; }}
[data-kind=headline] {{ font-weight: 400; }}
.big [data-kind=headline] {{ font-size: 27pt; }}
.dark {{ background: #ececec; padding-bottom: 2mm; }}
.dark [data-kind=headline] {{ background: #1b1b1b; color: #fff; font-size: 14pt; padding: 1.5mm 1mm; }}
.dark [data-kind=byline], .dark p {{ margin: 0 3mm; }}
.dark [data-kind=byline] {{ padding-top: 1mm; }}
.tr {{ border-bottom: 0.12mm solid #000; text-align: center; line-height: 1.75; }}
.ad {{ text-align: center; font-family: {ZH_KAI}; }}
.ad .cols > [data-kind=advertisement]:first-child {{ font: 21pt/1.5 {ZH_HEI}; }}
"""), _zh_market, [Wear("phone", -1.0, quality=66)], 14)


# -- zh-bands: two, five, three and four columns down the page ---------------------------------------------------------
def _zh_bands(s):
    s.furniture("masthead", "汀溪周报", classes="name")
    s.furniture("folio", "2025年5月17日 第20期 国内统一零售每份2元", classes="folio")
    s.band("border-bottom: 0.6mm solid #000; padding-bottom: 3mm")
    s.article("island", 2, classes="lead", cols_style="column-gap: 8mm")
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1mm 0 2.5mm")
    s.row("gap: 5mm")
    for name in ("brief1", "brief2", "brief3", "brief4", "bike"):
        s.cell(1)
        s.article(name, 1, classes="brief")
        s.end()
    s.end()
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1mm 0 3mm")
    s.article("doctor", 3, cols_style="column-gap: 6mm; column-rule: 0.15mm solid #000")
    s.end_band()
    s.band("padding-top: 1mm")
    s.columns(4, "column-gap: 6mm")
    for name in ("tea", "fire", "swim", "reading"):
        s.article(name, 0)
    s.end()
    s.end_band()


ZH_BANDS = Design(
    "zh-bands", "zh-CN", 276, 280,
    zh_css(ZH_SERIF, 9.6, 1.58, ZH_SANS, f"""
.name {{ font: 900 34pt/1.3 {ZH_SERIF}; letter-spacing: 0.25em; text-align: center; }}
.folio {{ font: 8.5pt/1.9 {ZH_SANS}; text-align: center; border-top: 0.2mm solid #000; border-bottom: 0.2mm solid #000; }}
.lead [data-kind=headline] {{ font-size: 30pt; text-align: left; }}
.lead [data-kind=deck], .lead [data-kind=byline] {{ text-align: left; }}
.brief {{ font-family: {ZH_HEI}; font-size: 8.8pt; }}
.brief [data-kind=headline] {{ font-size: 12.5pt; text-align: left; }}
"""), _zh_bands, [Wear("scan", -1.4, quality=68)], 15)


# -- zh-vertical: vertical lines in tiers, read from the right ---------------------------------------------------------
def _zh_vertical(s):
    def tiers(name, count, height, flex, style=""):
        s.cell(flex, style)
        s.article(name, count, classes="vert", cols_style=f"height: {height}mm; column-gap: 7mm")
        s.end()

    s.furniture("folio", "澜港晚报 副刊 2025年5月18日", classes="folio")
    s.band("border-bottom: 0.4mm solid #000; padding-bottom: 3mm")
    s.article("lead", 3, classes="vert first", cols_style="height: 114mm; column-gap: 7mm")
    s.end_band()
    s.band("padding-top: 4mm")
    s.row("flex-direction: row-reverse; gap: 6mm")
    tiers("well", 2, 96, 2.1)
    tiers("letter", 2, 96, 1, "border-right: 0.2mm solid #000; padding-right: 5mm")
    s.end()
    s.end_band()
    s.band("border: 0.4mm solid #000; padding: 3mm; margin-top: 4mm")
    s.row("flex-direction: row-reverse; gap: 8mm")
    tiers("frost", 2, 96, 1.3)
    tiers("snow", 2, 96, 1)
    s.end()
    s.end_band()
    s.band("padding-top: 4mm")
    s.row("flex-direction: row-reverse; gap: 6mm")
    tiers("lamp", 2, 96, 2.3)
    tiers("kite", 2, 96, 1, "border-right: 0.2mm solid #000; padding-right: 5mm")
    s.end()
    s.end_band()


ZH_VERTICAL = Design(
    "zh-vertical", "zh-CN", 262, 270,
    zh_css(ZH_SERIF, 9.6, 1.7, ZH_SERIF, f"""
.folio {{ font: 9pt/2 {ZH_SANS}; border-bottom: 0.3mm solid #000; margin-bottom: 3mm; }}
.vert {{ display: flex; flex-direction: row-reverse; }}
.vert > * {{ writing-mode: vertical-rl; }}
.vert > .cols {{ flex: 1; }}
.vert [data-kind=headline] {{ font-size: 22pt; padding: 0 1mm 0 3mm; text-align: start; letter-spacing: 0.1em; }}
.first [data-kind=headline] {{ font-size: 32pt; }}
.vert [data-kind=byline] {{ padding: 12mm 2mm 0 3mm; text-align: start; }}
"""), _zh_vertical, [Wear("scan", 0.6, quality=66)], 16)


# -- en-grid: articles of one to four columns, ragged and justified ----------------------------------------------------
def _en_grid(s):
    rule = "border-bottom: 0.25mm solid #000; padding-bottom: 3mm; padding-top: 1mm"
    gap = "column-gap: 5mm"
    s.raw("<div class=top>")
    s.furniture("page_number", "4")
    s.furniture("masthead", "ALDER BAY COURIER")
    s.furniture("folio", "Friday, May 16, 2025")
    s.end()
    s.band(rule)
    s.row("gap: 5mm")
    s.cell(4.12)
    s.article("ferry", 4, classes="lead", cols_style=gap)
    s.end()
    s.cell(1, "border: 0.35mm solid #000; padding: 0 3mm 2mm")
    s.article("school", 1, classes="ragged")
    s.end(2)
    s.end_band()
    s.band(rule)
    s.row("gap: 5mm")
    s.cell(3.08)
    s.article("council", 3, cols_style=gap)
    s.end()
    s.cell(2.02, "background: #ececec; padding: 0 3mm 2mm")
    s.article("allotment", 2, cols_style=gap)
    s.end(2)
    s.end_band()
    s.band("padding-top: 1mm")
    s.row("gap: 5mm")
    s.cell(2)
    s.article("letters", 2, cols_style=gap + "; column-rule: 0.2mm solid #000")
    s.end()
    s.cell(3.08)
    s.article("rowing", 3, cols_style=gap)
    s.end(2)
    s.end_band()
    s.band("border-top: 0.25mm solid #000; padding-top: 1mm")
    s.row("gap: 5mm")
    s.cell(2.05)
    s.article("obituary", 2, cols_style=gap)
    s.end()
    s.cell(1)
    s.article("trade", 1)
    s.end()
    s.cell(1)
    s.article("planning", 1)
    s.end(2)
    s.end_band()


EN_GRID = Design(
    "en-grid", "en-GB", 290, 250,
    latin_css("'Linux Libertine O'", 10.4, 1.22, "'Linux Biolinum O'", """
.top { display: flex; align-items: baseline; justify-content: space-between; border-bottom: 0.5mm solid #000; }
.top [data-kind=masthead] { font: 700 17pt/1.5 'Linux Biolinum O'; letter-spacing: 0.08em; }
[data-kind=headline], [data-kind=kicker], [data-kind=deck], [data-kind=byline] { text-align: left; }
.lead [data-kind=headline] { font-size: 38pt; line-height: 1.1; }
.ragged p { text-align: left; }
"""), _en_grid, [Wear("phone", 1.3, quality=68)], 22, hyphenation="en_GB")


# -- en-bands: three, four, five and two columns down the page ---------------------------------------------------------
def _en_bands(s):
    s.furniture("masthead", "The Marlsford Standard", classes="name")
    s.furniture("folio", "Friday, May 23, 2025 — No. 8,204 — £1.20", classes="folio")
    s.band("border-bottom: 0.6mm solid #000; padding-bottom: 3mm")
    s.article("mill", 3, classes="lead", cols_style="column-gap: 6mm")
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1mm 0 2.5mm")
    s.row("gap: 5mm")
    for name in ("flood", "library", "shellfish", "bells"):
        s.cell(1)
        s.article(name, 1, classes="brief")
        s.end()
    s.end()
    s.end_band()
    s.band("border-bottom: 0.2mm solid #000; padding: 1mm 0 3mm")
    s.columns(5, "column-gap: 5mm; column-rule: 0.2mm solid #000")
    for name in ("hospital", "railway", "chess", "bakery", "sport", "roads"):
        s.article(name, 0)
    s.end()
    s.end_band()
    s.band("padding-top: 1mm")
    s.article("garden", 2, cols_style="column-gap: 8mm")
    s.end_band()


EN_BANDS = Design(
    "en-bands", "en-GB", 276, 260,
    latin_css("'TeX Gyre Schola'", 8.8, 1.26, "'TeX Gyre Schola'", """
.name { font: 700 36pt/1.3 'TeX Gyre Termes'; text-align: center; }
.folio { text-align: center; border-top: 0.2mm solid #000; border-bottom: 0.2mm solid #000; line-height: 1.7; }
.lead [data-kind=headline] { font-size: 30pt; }
.brief [data-kind=headline] { font-size: 12pt; text-align: left; }
"""), _en_bands, [Wear("old", -0.7, quality=62)], 23, hyphenation="en_GB", verso="en-grid")


# -- en-tabloid: a small page of three and four columns, sans headlines, ragged lines ------------------------------------
def _en_tabloid(s):
    s.raw("<div class=top>")
    s.furniture("masthead", "HOLLIS COUNTY RECORD", classes="name")
    s.furniture("folio", "Thursday, March 12, 2026 · Vol. 131, No. 11 · $1.75")
    s.end()
    s.band("border-bottom: 0.8mm solid #000; padding-bottom: 3mm")
    s.article("storm", 3, classes="lead", cols_style="column-gap: 6mm")
    s.end_band()
    s.band("padding: 1mm 0 3mm")
    s.row("gap: 6mm")
    s.cell(2.06)
    s.article("sap", 2, cols_style="column-gap: 6mm")
    s.end()
    s.cell(1, "background: #e4e4e4; padding: 0 3mm 2mm")
    s.article("briefs", 1, classes="sans")
    s.end(2)
    s.end_band()
    s.band("border-top: 0.25mm solid #000; padding-top: 1mm")
    s.columns(4, "column-gap: 5mm")
    s.article("board", 0, classes="ragged")
    s.article("hoops", 0, classes="ragged")
    s.end()
    s.end_band()


EN_TABLOID = Design(
    "en-tabloid", "en-US", 216, 300,
    latin_css("'TeX Gyre Bonum'", 8.2, 1.3, "'TeX Gyre Heros Cn'", """
.top { border-bottom: 0.8mm solid #000; padding-bottom: 1mm; }
.name { font: 700 30pt/1.2 'TeX Gyre Heros'; }
[data-kind=headline], [data-kind=deck], [data-kind=byline] { text-align: left; }
[data-kind=headline] { font-size: 16pt; }
[data-kind=subheading] { text-align: left; font: 700 9pt/1.5 'TeX Gyre Heros'; }
.lead [data-kind=headline] { font-size: 34pt; line-height: 1.05; }
.sans { font-family: 'TeX Gyre Heros'; font-size: 7.8pt; }
.ragged p { text-align: left; }
"""), _en_tabloid, [Wear("clean"), Wear("scan", -0.4, quality=68, tagged=False), Wear("bench", 0.5, quality=60)],
   24, hyphenation="en_US", facing="en-bands")


# -- de-antiqua: modern German, four columns ---------------------------------------------------------------------------
def _de_antiqua(s):
    rule = "border-bottom: 0.25mm solid #000; padding-bottom: 3mm; padding-top: 1mm"
    gap = "column-gap: 5.5mm"
    s.furniture("masthead", "Wiesenmünder Tageblatt", classes="name")
    s.raw("<div class=top>")
    s.furniture("folio", "Freitag, 16. Mai 2025")
    s.furniture("folio", "Nr. 113 · 78. Jahrgang · 2,40 Euro")
    s.end()
    s.band(rule)
    s.article("hafen", 4, classes="lead", cols_style=gap)
    s.end_band()
    s.band(rule)
    s.row("gap: 5.5mm")
    s.cell(3.05)
    s.article("schule", 3, cols_style=gap)
    s.end()
    s.cell(1, "border: 0.3mm solid #000; padding: 0 3mm 2mm; align-self: start")
    s.article("wetter", 1)
    s.end(2)
    s.end_band()
    s.band("padding-top: 1mm")
    s.columns(4, gap + "; column-rule: 0.2mm solid #000")
    for name in ("wirtschaft", "polizei", "sport", "verkehr", "kultur", "bad", "garten", "leser"):
        s.article(name, 0)
    s.end()
    s.end_band()


DE_ANTIQUA = Design(
    "de-antiqua", "de", 280, 250,
    latin_css("'TeX Gyre Pagella'", 9.4, 1.3, "'TeX Gyre Pagella'", """
.name { font: 700 38pt/1.3 'TeX Gyre Pagella'; text-align: center; }
.top { display: flex; justify-content: space-between; border-top: 0.3mm solid #000; border-bottom: 0.3mm solid #000;
       line-height: 1.7; }
[data-kind=headline] { text-align: left; }
[data-kind=deck], [data-kind=byline], [data-kind=kicker] { text-align: left; }
.lead [data-kind=headline] { font-size: 29pt; }
"""), _de_antiqua, [Wear("scan", -1.0, quality=66)], 32, hyphenation="de_DE")


# -- de-feuilleton: Fraktur in four columns, a story under a heavy rule ------------------------------------------------
def _de_feuilleton(s):
    s.furniture("folio", "Lahrtaler Anzeiger. Mittwoch, den 4. Oktober 1893.", classes="folio")
    s.band("padding-bottom: 3mm")
    s.columns(4, "column-gap: 6mm; column-rule: 0.2mm solid #000")
    for name in ("bahn", "ernte", "gericht", "schulwesen", "theater", "depeschen", "anzeigen"):
        s.article(name, 0, classes="item")
    s.end()
    s.end_band()
    s.band("border-top: 1mm solid #000; padding-top: 1mm")
    s.columns(4, "column-gap: 6mm; column-rule: 0.2mm solid #000")
    s.article("roman", 0)
    s.article("reise", 0)
    s.end()
    s.end_band()


DE_FEUILLETON = Design(
    "de-feuilleton", "de", 246, 270,
    latin_css("Maguntia", 10.6, 1.2, "Maguntia", """
@font-face { font-family: Maguntia; src: url(../UnifrakturMaguntia.ttf); }
.folio { text-align: center; border-bottom: 0.3mm solid #000; line-height: 1.7; margin-bottom: 2mm; }
[data-kind=headline] { font-weight: 400; font-size: 15pt; }
[data-kind=deck] { font-style: normal; }
.item { border-bottom: 0.25mm solid #000; padding-bottom: 1.6mm; }
"""), _de_feuilleton, [Wear("old", 0.6, quality=62)], 33, hyphenation="de_DE", fraktur=True, verso="de-fraktur")


DESIGNS = [ZH_HARBOUR, ZH_GRID, ZH_SMALL, ZH_MARKET, ZH_BANDS, ZH_VERTICAL, EN_NARROW, EN_GRID, EN_BANDS, EN_TABLOID,
           DE_ANTIQUA, DE_FRAKTUR, DE_FEUILLETON, ZH_MIXED,
           EN_MIXED, ZH_SPREAD, ZH_HANT_VERTICAL, EN_MICROFILM]
