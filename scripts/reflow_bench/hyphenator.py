"""Where a word may be broken, by the patterns of libhyphen.

Liang's method: every pattern that fits a piece of the word gives numbers to the places between its letters; at each
place the highest wins, and an odd one allows a break. A file may hold two levels, parted by NEXTLEVEL: the first parts
compounds into their words, the second breaks these. Patterns that change letters at the break (they have a stroke) are
left out; the one that matters here, ck parted as k-k, is the typesetter's.
"""

import re
from functools import cache
from pathlib import Path

FOLDERS = (Path("/usr/share/hyphen"), Path("/usr/local/share/hyphen"))
# As libhyphen has it where a file names none.
FEWEST_LETTERS = 2


class Missing(Exception):
    """The patterns of a language are not installed; the text names the package."""


class Hyphenator:
    def __init__(self, lines):
        """`lines` of a pattern file, behind the one that names its characters."""
        self.left = self.right = FEWEST_LETTERS
        self.levels = [{}]
        for line in map(str.strip, lines):
            word, _, number = line.partition(" ")
            if word == "NEXTLEVEL":
                self.levels.append({})
            elif word == "LEFTHYPHENMIN":
                self.left = int(number)
            elif word == "RIGHTHYPHENMIN":
                self.right = int(number)
            elif line and line[0] not in "#%" and "/" not in line and not re.match("[A-Z]", line):
                self._add(line)
        self.known = {}

    def places(self, word):
        """Indices of the letters before which `word`, all letters, may be broken."""
        form = word.lower().replace("ſ", "s")
        if len(form) != len(word):  # a letter whose small form is two
            return []
        if form not in self.known:
            self.known[form] = self._broken(form, 0)
        return self.known[form]

    def _add(self, pattern):
        letters = re.sub("[0-9]", "", pattern)
        numbers = [0] * (len(letters) + 1)
        at = 0
        for c in pattern:
            if c.isdigit():
                numbers[at] = int(c)
            else:
                at += 1
        self.levels[-1][letters] = numbers

    def _broken(self, form, level):
        if level == len(self.levels):
            return []
        own = [at for at in self._level(form, self.levels[level]) if self.left <= at <= len(form) - self.right]
        places, edges = set(own), [0, *own, len(form)]
        for begin, end in zip(edges, edges[1:]):
            places.update(begin + at for at in self._broken(form[begin:end], level + 1))
        return sorted(places)

    @staticmethod
    def _level(form, patterns):
        dotted = f".{form}."
        values = [0] * (len(dotted) + 1)
        for begin in range(len(dotted)):
            for end in range(begin + 1, len(dotted) + 1):
                for at, number in enumerate(patterns.get(dotted[begin:end], ())):
                    values[begin + at] = max(values[begin + at], number)
        return [at for at in range(1, len(form)) if values[at + 1] % 2]


@cache
def load(name, package, folders=FOLDERS):
    """The patterns `name`, such as hyph_en_US; Missing names the Debian package."""
    for folder in folders:
        file = folder / f"{name}.dic"
        if file.exists():
            head, _, rest = file.read_bytes().partition(b"\n")
            encoding = head.decode().strip().replace("ISO8859-", "iso8859-")
            return Hyphenator(rest.decode(encoding).splitlines())
    raise Missing(f"no {name}.dic: install {package} (scripts/setup test)")
