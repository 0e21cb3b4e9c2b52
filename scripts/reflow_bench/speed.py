"""How many megabytes of plain text broadsheet mends in a second of one processor.

A text is set over and over, each time with other words, until it is long: repeated as it is, all its words would be
found in what the program remembers. A third of the words change places with others of the text, and one in ten is made
of the halves of two, so that there are words which nobody has seen before, as names are; of Chinese as many characters
change places.
"""

import random
import re
from itertools import cycle
from statistics import median

from evaluation import runs
from evaluation.table import Markdown

from . import figures, noise, texts, typesetter

CHANGED, MADE_UP = 1 / 3, 1 / 10  # of the words
# Four letters at least: without its small words no language is known.
WORD, HAN = re.compile(r"[^\W\d_]{4,}"), re.compile(r"[\u4e00-\u9fff]")
WIDTHS = (20, 26, 34)  # em
MEGABYTES = 64         # so many that loading the dictionaries is of no weight
SEED, RUNS = 1, 5


def report(chosen, megabytes, program, scratch):
    """A table with a line for each of the texts, made so long; inputs are made in the folder `scratch`."""
    table = Markdown(("text", "MB", "MB/s", "least", "most"), [max(len(text.name) for text in chosen), 5, 6, 6, 6])
    rows = [table.head()]
    for text in chosen:
        file = scratch / f"{text.name}.txt"
        size = write_varied(text, megabytes * figures.BYTES_PER_MB, file) / figures.BYTES_PER_MB
        rates = [size / runs.run([program, "reflow", file, "-o", scratch / "out.txt"]).cpu for _ in range(RUNS)]
        rows.append(table.row([text.name, f"{size:.0f}", *(f"{each(rates):.1f}" for each in (median, min, max))]))
    return "\n".join(rows)


def write_varied(text, least, file):
    """At least so many bytes of the text, varied and broken as print breaks it; their number."""
    chance, size = random.Random(SEED), 0
    part = HAN if text.language == "chinese" else WORD
    words = sorted(set(part.findall(text.truth)))
    settings = [each for each in texts.settings_of(text)
                if each.style.measure in WIDTHS and each.style.indent and not each.noise.misread]
    with file.open("wb") as out:
        for setting in cycle(settings):
            if size >= least:
                return size
            varied = part.sub(lambda found: _other(found.group(), words, chance), text.truth)
            lines = typesetter.set_articles(typesetter.articles_of(varied), setting.style)
            size += out.write("".join(f"{line.text}\n" for line in noise.worn(lines, setting.noise)).encode())


def _other(word, words, chance):
    drawn = chance.random()
    if drawn >= CHANGED + MADE_UP:
        return word
    other = chance.choice(words)
    return other if drawn < CHANGED else word[:(len(word) + 1) // 2] + other[len(other) // 2:].lower()
