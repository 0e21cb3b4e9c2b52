"""The articles as they were written, and how their text is set.

A file in samples/texts holds articles, each begun by a line `@ NAME`. A line is one paragraph unless it begins
with one of the marks below and a colon:

    kicker headline deck byline sub   lines of the head, a subheading
    photo SCENE:                      a picture (see pictures.py), the rest of the line is its caption
    row:                              a row of a table, cells divided by ` / `
    ad:                               a line of an advertisement
    drop2: drop3:                     a paragraph whose first letter reaches down two or three lines
    ornament NAME:                    a rule or dash between small articles, drawn by the design

A name in braces inside a paragraph (`{box}`) is no text: there the gap of that name begins, for a box or a picture that
the text goes round.

In German texts for Fraktur a bar after an s (`Rats|sitzung`) marks the seam of a compound, where the round s stays.
"""

import re
from dataclasses import dataclass, field

import pyphen

from fraktur import with_long_s

SOFT_HYPHEN = "\u00ad"
MARKS = {"kicker": "kicker", "headline": "headline", "deck": "deck", "byline": "byline", "sub": "subheading",
         "row": "table", "ad": "advertisement"}


@dataclass
class Item:
    """One paragraph, headline, caption ...: what becomes one line of NAME.gt.txt."""
    kind: str
    text: str          # as written, seams included
    scene: str = ""    # for a caption: the picture above it
    drop: int = 0      # lines that the first letter reaches down, if more than one


@dataclass
class Article:
    name: str
    items: list = field(default_factory=list)


def read_articles(path):
    """All articles of a file by name, in their order."""
    articles = {}
    current = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if not line:
            continue
        if line.startswith("@"):
            current = Article(line[1:].strip())
            if current.name in articles:
                raise ValueError(f"{path}:{number}: article {current.name} stands twice")
            articles[current.name] = current
            continue
        if current is None:
            raise ValueError(f"{path}:{number}: text before the first article")
        ornament = re.fullmatch(r"ornament (\w+):", line)
        if ornament:
            current.items.append(Item("ornament", ornament[1]))
            continue
        mark = re.match(r"(kicker|headline|deck|byline|sub|row|ad|photo (\w+)|drop(\d)): *(.+)", line)
        if mark is None:
            current.items.append(Item("body", line))
        elif mark[2]:
            current.items.append(Item("caption", mark[4], mark[2]))
        elif mark[3]:
            current.items.append(Item("body", mark[4], drop=int(mark[3])))
        else:
            current.items.append(Item(MARKS[mark[1]], mark[4]))
    return articles


GAP = re.compile(r"\{(\w+)\}")


def clean(text):
    """What a reader should get: no seams, no gaps."""
    return GAP.sub("", text).replace("|", "")


class Setter:
    """Turns written text into printed text: soft hyphens where a line may break, the long s for Fraktur."""

    # A broken word keeps two letters before the break and three after it, as English and German printers do;
    # shorter words stay whole.
    LEFT, RIGHT, SHORTEST = 2, 3, 6

    def __init__(self, hyphenation=None, fraktur=False):
        self.fraktur = fraktur
        self.dictionary = pyphen.Pyphen(lang=hyphenation, left=self.LEFT, right=self.RIGHT) if hyphenation else None

    def printed(self, text, hyphenate=True):
        return re.sub(r"[^\W\d_]+(?:\|[^\W\d_]+)*", lambda m: self._word(m[0], hyphenate), text)

    def _word(self, written, hyphenate):
        seams, word = set(), ""
        for char in written:
            if char == "|":
                seams.add(len(word))
            else:
                word += char
        breaks = set()
        if hyphenate and self.dictionary and len(word) >= self.SHORTEST:
            breaks = set(self.dictionary.positions(word))
        if self.fraktur:
            # The old rule "trenne nie st", and compounds break at their seams.
            breaks = {b for b in breaks if not (word[b - 1] == "s" and word[b:b + 1] == "t" and b not in seams)}
            word = with_long_s(word, seams)
        return "".join((SOFT_HYPHEN if at in breaks else "") + char for at, char in enumerate(word))
