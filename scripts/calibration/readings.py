"""What the readers said on the pages, held against the truth: which characters were right, who was right where they
differ.
"""

import json
import re
import subprocess
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import Levenshtein

_FORMS = {c: '"' for c in "“”„〞〝『』﹃﹄"} | {c: "'" for c in "‘’‚「」﹁﹂"} | {c: "·" for c in "‧・•∙"} | {
    c: "—" for c in "-‐‑‒–—―─－"}


def plain(text):
    """One form of what readers may spell differently (src/recognize/sign_alignment.h), without spaces; the long s is
    an s."""
    text = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in unicodedata.normalize("NFC", text))
    return "".join(_FORMS.get(c, c) for c in re.sub(r"\s", "", text)).replace("ſ", "s")


@dataclass
class Readings:
    """Of one kind of type."""
    said: dict = field(default_factory=lambda: {"neural": [], "tesseract": []})  # (own confidence, right)
    agreed: list = field(default_factory=list)    # (neural, tesseract: own confidences, right), same characters
    differing: list = field(default_factory=list) # (evidence by name, odds, first_right, tie)
    final: list = field(default_factory=list)     # (confidence of the word, right)
    wrong: dict = field(default_factory=lambda: {"neural": 0, "tesseract": 0, "both": 0})
    characters: int = 0
    misplaced: int = 0    # lines, of which nothing is counted


def right_characters(read, truth):
    """For each character of `read`, whether it is one of `truth` at its place."""
    right = [False] * len(read)
    for block in Levenshtein.matching_blocks(Levenshtein.editops(read, truth), len(read), len(truth)):
        for i in range(block[0], block[0] + block[2]):
            right[i] = True
    return right


def _said(said):
    """Plain text and the confidence of every character of it."""
    text = [c for c in unicodedata.normalize("NFC", said["text"]) if not c.isspace()]
    if len(text) != len(said["confidences"]):
        raise ValueError(f"{said['text']!r} has {len(text)} characters and {len(said['confidences'])} confidences")
    return plain("".join(text)), said["confidences"]


def _verdict(line, dispute, truth):
    """1 where the neural reader's version of a dispute is nearer to the truth, 0 where Tesseract's is, None for a tie."""
    data = line["text"].encode()
    before, after = data[:dispute["offset"]], data[dispute["offset"] + len(dispute["chosen"].encode()):]
    rest = lambda version: plain(before.decode(errors="ignore") + version + after.decode(errors="ignore"))
    chosen = Levenshtein.distance(rest(dispute["chosen"]), truth)
    rejected = Levenshtein.distance(rest(dispute["rejected"]), truth)
    if chosen == rejected:
        return None
    return int((chosen < rejected) == (dispute["reader"] == "neural"))


# A line of which no reader reads more is not where the truth has it: nothing can be learnt from it.
LEAST_READ = 0.5


def _misplaced(line, truth):
    texts = [said["text"] for said in line["said"]] or [line["text"]]
    return all(Levenshtein.distance(plain(text), truth) > (1 - LEAST_READ) * len(truth) for text in texts)


def add_line(line, truth, readings):
    truth = plain(truth)
    if _misplaced(line, truth):
        readings.misplaced += 1
        return
    readings.characters += len(truth)
    if len(line["said"]) == 2:
        rights = {}
        for said in line["said"]:
            text, confidences = _said(said)
            right = right_characters(text, truth)
            rights[said["reader"]] = (text, confidences, right)
            readings.said[said["reader"]] += zip(confidences, right)
            readings.wrong[said["reader"]] += Levenshtein.distance(text, truth)
        (first, a, right), (second, b, _) = rights["neural"], rights["tesseract"]
        for i, j, n in Levenshtein.matching_blocks(Levenshtein.editops(first, second), len(first), len(second)):
            readings.agreed += [(a[i + k], b[j + k], right[i + k]) for k in range(n)]
        readings.wrong["both"] += Levenshtein.distance(plain(line["text"]), truth)
        for dispute in line["disputes"]:
            verdict = _verdict(line, dispute, truth)
            readings.differing.append((dispute["evidence"], dispute["odds"], verdict))
    text, confidences = "", []
    for word in line["words"]:
        form = plain(word["text"])
        text += form
        confidences += [word["confidence"]] * len(form)
    readings.final += zip(confidences, right_characters(text, truth))


def read_page(program, arguments, sheet, folder):
    """Runs `broadsheet transcribe` with both readers; the page as JSON and the truth of its lines."""
    layout, kept = folder / f"{sheet.name}.layout.json", folder / f"{sheet.name}.read.json"
    subprocess.run([program, "transcribe", folder / f"{sheet.name}.jpg", layout, "-o", kept, "--readers", "both", "-l",
                    sheet.language, *arguments], check=True, stdout=subprocess.DEVNULL)
    return json.loads(kept.read_text(encoding="utf-8")), json.loads(layout.read_text(encoding="utf-8"))


def collect(sheets, folder, program, arguments, jobs):
    """Readings by group."""
    found = {}
    with ThreadPoolExecutor(jobs) as pool:
        pages = pool.map(lambda sheet: read_page(program, arguments, sheet, folder), sheets)
    for sheet, (page, truth) in zip(sheets, pages):
        readings = found.setdefault(sheet.group, Readings())
        for line, true in zip(page["lines"], truth["lines"], strict=True):
            add_line(line, true["text"], readings)
    return found
