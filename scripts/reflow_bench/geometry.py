"""Words broken at line ends of real pages, from PAGE XML with the text of each line.

Nobody wrote down what such a hyphen is, but where the word stands unbroken elsewhere it is settled: by its whole form the
hyphen is the printer's, by its hyphened form the word's own; a break that both forms would settle is left out. The
same page tells that to the program too, so those breaks are counted apart that only other pages settle: they ask for
judgement, the others for looking.
"""

import re
from collections import Counter

from evaluation import page_xml
from evaluation.table import Markdown

from .figures import upper_bound
from .systems import HYPHENS, OURS

WORD = re.compile(r"[^\W\d_]+(?:[-⸗=][^\W\d_]+)*")
TAIL = re.compile(r"([^\W\d_]+)[-¬⸗=\u00ad]$")
BARE = re.compile(r"[\s\-¬⸗=\u00ad]+")
HEAD = re.compile(r"^[^\W\d_]+")
SAME, OTHER = "same page", "other pages"
SHOWN = 18  # characters of the output after the place


def folded(word):
    """A capital at the head may be that of a sentence; inside it tells a hyphen of the word's own."""
    return re.sub("[⸗=]", "-", (word[:1].lower() + word[1:]).replace("ſ", "s"))


def regions_of(file):
    """The lines of every region that has some."""
    lines = {}
    for line in page_xml.layout(file)["lines"]:
        lines.setdefault(line["region"], []).append(line["text"])
    return list(lines.values())


def forms_of(regions):
    """Words that stand unbroken."""
    forms = Counter()
    for lines in regions:
        goes_on = False
        for line in lines:
            body = TAIL.sub("", line)
            forms.update(folded(word) for word in WORD.findall(HEAD.sub("", body) if goes_on else body))
            goes_on = body != line
    return forms


def breaks_of(regions):
    """(place, before, after): the letters around each hyphen at a line end, and how many characters stand before it."""
    breaks, at = [], 0
    for lines in regions:
        for line, following in zip(lines, [*lines[1:], ""]):
            at += len(bare(line))
            before, after = TAIL.search(line), HEAD.search(following)
            if before and after:
                breaks.append((at, before.group(1), after.group()))
    return breaks


def bare(text):
    """Without what mending takes away or adds."""
    return BARE.sub("", text)


def settled(before, after, forms):
    """Whether the hyphen is the word's own; None where the forms tell nothing, or both."""
    whole, hyphened = folded(before + after), folded(f"{before}-{after}")
    if (whole in forms) == (hyphened in forms):
        return None
    return hyphened in forms


def gaps_of(mended):
    """What stands before each of the bare characters, and the text from there on."""
    gaps, gap = [], ""
    for i, c in enumerate(mended):
        if bare(c):
            gaps.append((gap, mended[i:i + SHOWN]))
            gap = ""
        else:
            gap += c
    return gaps


def cases_of(pages):
    """page -> [(place, before, after, whether the hyphen is the word's own, where that is settled)]."""
    forms = {name: forms_of(regions) for name, regions in pages.items()}
    cases = {}
    for page, regions in pages.items():
        elsewhere = set().union(*(forms[other] for other in pages if other != page))
        for at, before, after in breaks_of(regions):
            for where, words in ((SAME, forms[page]), (OTHER, elsewhere)):
                real = settled(before, after, words)
                if real is not None:
                    cases.setdefault(page, []).append((at, before, after, real, where))
                    break
    return cases


def report(folder, systems, examples):
    pages = {file.stem: regions_of(file) for file in sorted(folder.glob("*.xml"))}
    if not pages:
        raise ValueError(f"no PAGE XML in {folder}")
    counts, mistakes = {name: Counter() for name in systems}, []
    for page, cases in cases_of(pages).items():
        text = "\n\n".join("\n".join(lines) for lines in pages[page]) + "\n"
        for name, mend in systems.items():
            gaps = gaps_of(mend(text))
            if len(gaps) != len(bare(text)):
                raise ValueError(f"{page}: {name} changed the characters of the text")
            for at, before, after, real, where in cases:
                gap, rest = gaps[at]
                wrong = not set(gap) & set(HYPHENS) if real else gap != ""
                counts[name].update({(where, real): 1, (where, real, "wrong"): wrong})
                if wrong and name == OURS:
                    mistakes.append(f"{page}: {before}- | {after}  =>  {before}{gap}{rest}".replace("\n", "¶"))
    return "\n".join([_table(counts), *mistakes[:examples]])


def _table(counts):
    headings = ("system", "settled by", "printer's", "left %", "real", "destroyed %", "bound %")
    markdown = Markdown(headings, [max(map(len, counts)), 11, 6, 6, 6, 6, 6])
    rows = [markdown.head()]
    for name, c in counts.items():
        for where in (SAME, OTHER):
            printers, real = c[where, False], c[where, True]
            left, gone = c[where, False, "wrong"], c[where, True, "wrong"]
            rows.append(markdown.row([name, where, str(printers), f"{100 * left / max(1, printers):.2f}", str(real),
                                      f"{100 * gone / max(1, real):.2f}", f"{100 * upper_bound(gone, real):.2f}"]))
    return "\n".join(rows)
