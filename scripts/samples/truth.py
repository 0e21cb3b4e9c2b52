"""The truth of a page: NAME.gt.txt (clean text) and NAME.layout.json (every line, every region), and their check."""

import itertools
import json
import re

import numpy as np

from .texts import SOFT_HYPHEN

SCHEMA = "broadsheet-truth/1"
# Two column edges of one band closer than this part of a column's width are the same column.
SAME_COLUMN = 0.25
# Lines of a column that stand further apart than this many of their own heights are parted: by a box, or a picture.
PARTED = 2


def captions_last(things, article_of, kind_of):
    """The reading order: a caption belongs to its picture and interrupts no sentence, so the captions of an article
    come after its text."""
    ordered = []
    for _, group in itertools.groupby(things, article_of):
        group = list(group)
        ordered += [t for t in group if kind_of(t) != "caption"] + [t for t in group if kind_of(t) == "caption"]
    return ordered


def clean_text(pieces):
    """The .gt.txt: one paragraph a line, articles divided by %%, each caption a part of its own, no furniture."""
    lines, article = [], None
    for piece in captions_last(pieces, lambda p: p.article, lambda p: p.kind):
        if piece.article < 0:
            continue
        if article is not None and (piece.article != article or piece.kind == "caption"):
            lines.append("%%")
        article = piece.article
        lines.append(piece.text)
    return "\n".join(lines) + "\n"


def _columns(parts):
    """The columns of each band, left to right, from the lines of running text in it, and of small advertisements that
    follow each other down columns."""
    bands = {}
    for part in parts:
        if part["kind"] in ("body", "table") or part["kind"] == "advertisement" and part["columned"]:
            bands.setdefault((part["band"], part["direction"]), []).append(tuple(part["column"]))
    columns = {}
    for key, found in bands.items():
        merged = []
        for left, right in sorted(set(found)):
            if not merged or left - merged[-1][0] > SAME_COLUMN * (merged[-1][1] - merged[-1][0]):
                merged.append((left, right))
        columns[key] = merged
    return columns


def _column_of(part, columns):
    """Index of the one column that holds the part; -1 when it spans several or none."""
    left, right = part["column"]
    held = []
    for index, (a, b) in enumerate(columns.get((part["band"], part["direction"]), [])):
        if min(right, b) - max(left, a) > SAME_COLUMN * (b - a):
            held.append(index)
    return held[0] if len(held) == 1 else -1


def _outline(box):
    left, top, right, bottom = box
    return np.array([[left, top], [right, top], [right, bottom], [left, bottom]], np.float64)


def _parted(before, part):
    """Something stands between two lines of a text that follow each other."""
    if part["kind"] not in ("body", "table"):
        return False
    level = 0 if part["direction"] == "vertical" else 1
    size = part["box"][level + 2] - part["box"][level]
    return max(part["box"][level] - before["box"][level + 2], before["box"][level] - part["box"][level + 2]) > PARTED * size


def layout(parts, to_worn, size):
    """The .layout.json as a dict; `to_worn` maps an n x 2 array of points of the flat page to the worn picture."""
    columns = _columns(parts)
    regions, lines, last = [], [], None
    for before, part in zip([None] + parts, parts):
        key = (part["article"], part["kind"], part["direction"], part["band"], round(part["column"][0]), round(part["column"][1]))
        # One region a run of lines of the same kind, article and column; headlines stay one each.
        if part.get("picture") or key != last or _parted(before, part) or (part["kind"] not in ("body", "table", "advertisement") and
                                                  part.get("item") != regions[-1]["item"]):
            regions.append({"id": len(regions), "kind": part["kind"], "direction": part["direction"],
                            "article": part["article"], "band": part["band"], "column": _column_of(part, columns),
                            "frame": part["frame"], "box": list(part["box"]), "item": part.get("item")})
        last = key
        region = regions[-1]
        if part.get("picture"):
            last = None
            continue
        box, new = region["box"], part["box"]
        region["box"] = [min(box[0], new[0]), min(box[1], new[1]), max(box[2], new[2]), max(box[3], new[3])]
        lines.append({"region": region["id"], "text": part["text"], "box": new})
    lines = captions_last(lines, lambda l: regions[l["region"]]["article"], lambda l: regions[l["region"]]["kind"])
    for thing in regions + lines:
        worn = to_worn(_outline(thing.pop("box")))
        thing.pop("item", None)
        frame = thing.pop("frame", -1)
        if frame >= 0:
            thing["box"] = frame
        thing["outline"] = [[round(float(x), 1), round(float(y), 1)] for x, y in worn]
    return {"schema": SCHEMA, "image": {"width": size[0], "height": size[1]}, "regions": regions, "lines": lines}


def after(parts, others, shift):
    """The parts of a page that is read after another's, `shift` pixels to the right of its own place."""
    def count(name):
        return 1 + max((part[name] for part in others if part.get(name) is not None), default=-1)
    def counted(part, name):
        return part[name] + count(name) if part.get(name) is not None and part[name] >= 0 else part.get(name)
    moved = []
    for part in parts:
        box, column = part["box"], part["column"]
        moved.append(part | {name: counted(part, name) for name in ("article", "band", "frame", "item")} | {
            "box": [box[0] + shift, box[1], box[2] + shift, box[3]],
            "column": [v if part["direction"] == "vertical" else v + shift for v in column]})
    return moved


def write_layout(truth, path):
    """One region and one line of text a line of the file, so that a change can be read in a diff."""
    def rows(things):
        return ",\n".join("  " + json.dumps(t, ensure_ascii=False, separators=(", ", ": ")) for t in things)
    path.write_text('{"schema": "%s", "image": %s,\n "regions": [\n%s\n ],\n "lines": [\n%s\n ]}\n' % (
        truth["schema"], json.dumps(truth["image"]), rows(truth["regions"]), rows(truth["lines"])), encoding="utf-8")


def _check_breaks(name, printed, lines):
    """Lines of Latin text must end where a line may end; a hyphen painted there belongs to the line."""
    at = 0
    for text, broken in lines:
        for char in (text[:-1] if broken else text):
            while printed[at] == SOFT_HYPHEN or printed[at].isspace():
                at += 1
            if printed[at] != char and not char.isspace():
                raise RuntimeError(f"{name}: line {text!r} is not what stands in {printed!r}")
            at += not char.isspace()
        rest = printed[at:]
        if rest and broken != rest.startswith(SOFT_HYPHEN) or not (
                broken or not rest or rest[0].isspace() or printed[at - 1] in "-—–/" or rest[0] in "—–"):
            raise RuntimeError(f"{name}: line {text!r} ends where no line may end, before {rest[:20]!r}")


def check(name, pieces, parts, chinese):
    """Every line found on the page, joined again, must be the text that was set: nothing lost, nothing doubled."""
    lines = [[] for _ in pieces]
    for before, part in zip(parts, parts[1:]):
        level = 0 if part["direction"] == "vertical" else 1
        if part.get("item") is not None and part.get("item") == before.get("item") and abs(
                part["box"][level] - before["box"][level]) < 2 and part["column"] == before["column"]:
            raise RuntimeError(f"{name}: one line is taken for two: {before['text']!r} {part['text']!r}")
    for part in parts:
        if part["box"][2] - part["box"][0] < 2 or part["box"][3] - part["box"][1] < 2:
            raise RuntimeError(f"{name}: a {part['kind']} has no size: {part}")
        if not part.get("picture"):
            lines[part["item"]].append((part["text"], part["broken"]))
    for piece, found in zip(pieces, lines):
        want = re.sub(r"[\s\u00ad]", "", piece.printed)
        got = re.sub(r"\s", "", "".join(text[:-1] if broken else text for text, broken in found))
        if want != got:
            raise RuntimeError(f"{name}: the page has another text:\n  set   {want}\n  found {got}")
        if re.sub(r"\s", "", piece.text) != want.replace("ſ", "s"):
            raise RuntimeError(f"{name}: clean text differs from the printed text:\n  {piece.text}\n  {want}")
        if not chinese:
            _check_breaks(name, piece.printed, found)
