"""What is held side by side: broadsheet, what people do in its place, and other programs where they are installed.

The simple ways know paragraphs by empty lines and by indents, which is all that the text shows; they differ in what
they make of a hyphen. fmt and par join lines within paragraphs that they tell by indents too, and mend no word.
"""

import re
import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

HYPHENS = "-¬⸗=\u00ad"  # what stands for a hyphen in texts of old print

WORD = re.compile(rf"\w(?:[\w'’{re.escape(HYPHENS)}]*\w)?")  # with the hyphens inside it

OURS = "broadsheet"
SETTLED = f"{OURS}, its undecided words settled"
# The widest line that each of them takes.
FMT_WIDTH, PAR_WIDTH = 2500, 9999


class Failed(Exception):
    """A program ended with an error; the text names it and what it said."""


def systems(program, truth=None, alone=False):
    """Name -> function from the broken text to the mended one. `truth`: for somebody who settles words by it."""
    ours = {OURS: lambda text: _ran([program, "reflow"], text)}
    if truth:
        ours[SETTLED] = lambda text: settled(program, text, truth)
    if alone:
        return ours
    others = {"always join": lambda text: joined(text, delete=False),
              "always delete the hyphen": lambda text: joined(text, delete=True),
              "fmt": lambda text: _ran(["fmt", "-t", f"-w{FMT_WIDTH}"], text),
              "par": lambda text: _ran(["par", f"w{PAR_WIDTH}"], text),
              "calibre": calibre}
    needed = {"fmt": "fmt", "par": "par", "calibre": "ebook-convert"}
    return {**ours, **{name: system for name, system in others.items()
                       if name not in needed or shutil.which(needed[name])}}


@lru_cache(maxsize=1)  # asked by who counts them and by who settles them
def undecided(program, text):
    """The words that broadsheet lists as undecided: (as it was mended, as it may be instead) of each."""
    return [tuple(row.split("\t")[1:]) for row in _ran([program, "reflow", "--format", "undecided"], text).splitlines()]


def settled(program, text, truth):
    """broadsheet again, after somebody went through its list: what a word may be instead is among the user's words
    where the truth has that, and not what was made of it."""
    words = set(WORD.findall(truth))
    other = {instead for made, instead in undecided(program, text) if instead in words and made not in words}
    if not other:
        return _ran([program, "reflow"], text)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("".join(f"{word}\n" for word in sorted(other)))
        file.flush()
        return _ran([program, "reflow", "--user-words", file.name], text)


def joined(text, delete):
    """Every line to the one before, unless it is indented or an empty line stands between."""
    paragraphs, opens = [], True
    for line in text.splitlines():
        if not line.strip():
            opens = True
            continue
        bare = line.strip()
        if opens or line[:1].isspace():
            paragraphs.append(bare)
        elif paragraphs[-1][-1] in HYPHENS:
            paragraphs[-1] = (paragraphs[-1][:-1] if delete else paragraphs[-1]) + bare
        else:
            space = "" if _han(paragraphs[-1][-1]) or _han(bare[0]) else " "
            paragraphs[-1] += space + bare
        opens = False
    return "".join(f"{paragraph}\n" for paragraph in paragraphs)


def calibre(text):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.txt", Path(folder) / "out.txt"
        source.write_text(text, encoding="utf-8")
        _ran(["ebook-convert", source, target, "--enable-heuristics", "--max-line-length", "0"], "")
        return target.read_text(encoding="utf-8")


def _ran(arguments, text):
    done = subprocess.run([str(a) for a in arguments], input=text.encode(), capture_output=True, check=False)
    if done.returncode != 0:
        raise Failed(f"{Path(arguments[0]).name} ended with {done.returncode}: "
                     f"{done.stderr.decode(errors='replace').strip()[-200:]}")
    return done.stdout.decode(errors="replace")


def _han(c):
    return c >= "\u2e80" or c in "“”‘’—…"
