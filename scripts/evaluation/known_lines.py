"""Lines whose places are known: reading alone, without layout and order. Each line is held against its own truth.

The places come from NAME.WEAR.layout.json or from NAME.page.xml (PAGE XML). Plain Tesseract gets each line as a picture
of its own, cut out upright, from one process for all lines of a direction; the cutting is not counted in its seconds.
"""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from . import page_xml, runs
from .line_images import cut

# name of the figure, heading, form
COLUMNS = [("wrong", "wrong", "{:4.0f}"), ("characters", "of", "{:5.0f}"), ("line_cer", "line_cer", "{:.4f}"),
           ("strict_cer", "strict_cer", "{:.4f}"), ("cpu", "CPU s", "{:.1f}")]
WRONG, OF, SHARE, WORST = "wrong", "characters", "line_cer", max
SUMS = [("wrong", "{}", WRONG, None), ("of", "{}", OF, None), (SHARE, "{:.4f}", WRONG, OF)]
TRUTH = "NAME.WEAR.layout.json or NAME.page.xml"

# Tesseract's page segmentation modes: a line, and a block of vertical text, as it has no mode for a vertical line.
MODES = {"horizontal": "7", "vertical": "5"}
NO_TEXT = ("picture", "noise")


@dataclass(frozen=True)
class Line:
    outline: tuple  # four corners (x, y), clockwise from the top left
    text: str
    direction: str


def has_truth(image):
    return any(file.exists() for file in _files(image))


def broadsheet(system, page, options, folder):
    ran = runs.run([options.broadsheet, "transcribe", page.image, _places(page, folder), "--json",
                    "-o", folder / f"{page.name}.json", "-l", page.written_in,
                    *options.broadsheet_args.split(), *system.arguments])
    return {**json.loads(ran.out), **runs.Reading(b"", ran.cpu, ran.peak).costs}


def peer(page, options, folder):
    places = _places(page, folder)
    lines = lines_of(json.loads(places.read_text(encoding="utf-8")))
    sources = [page.image.read_bytes(), places.read_bytes(), repr((page.dpi, page.language, "lines")).encode()]
    reading = runs.kept(options.cache_peer, f"{page.name}.lines", sources, lambda: _read_cut(page, lines))
    truth, output = folder / f"{page.name}.truth.txt", folder / f"{page.name}.txt"
    truth.write_text("".join(f"{line.text}\n" for line in lines), encoding="utf-8")
    output.write_bytes(reading.text)
    return {**runs.score(options.broadsheet, truth, output, "--lines"), **reading.costs}


def lines_of(layout):
    """The lines of a layout truth that have a text."""
    regions = {region["id"]: region for region in layout["regions"]}
    found = []
    for line in layout["lines"]:
        region = regions[line["region"]]
        if region["kind"] not in NO_TEXT and line.get("text"):
            found.append(Line(tuple(map(tuple, line["outline"])), line["text"], region["direction"]))
    return found


def texts_of(output, count):
    """The texts of so many pictures in what Tesseract printed for them all, each on one line."""
    texts = output.decode(errors="replace").split("\f")
    if len(texts) == count + 1 and not texts[-1].strip():
        texts.pop()
    if len(texts) != count:
        raise runs.Failed(f"tesseract gave {len(texts)} texts for {count} lines")
    return [" ".join(text.split()) for text in texts]


def _files(image):
    return image.with_name(f"{image.stem}.layout.json"), image.with_name(f"{image.stem}.page.xml")


def _places(page, folder):
    """The page's layout truth; made from its PAGE XML where it has only that."""
    layout, xml = _files(page.image)
    if layout.exists():
        return layout
    made = folder / f"{page.name}.places.json"
    made.write_text(json.dumps(page_xml.layout(xml)), encoding="utf-8")
    return made


def _read_cut(page, lines):
    texts = [""] * len(lines)
    cpu, peak = 0.0, 0.0
    with tempfile.TemporaryDirectory() as scratch:
        images = cut(page.image, [line.outline for line in lines], Path(scratch))
        for direction, mode in MODES.items():
            chosen = [k for k, line in enumerate(lines) if line.direction == direction]
            if not chosen:
                continue
            names = Path(scratch) / f"{direction}.txt"
            names.write_text("".join(f"{images[k]}\n" for k in chosen), encoding="utf-8")
            dpi = ["--dpi", str(page.dpi)] if page.dpi else []
            part = runs.tesseract([names, "stdout", "--psm", mode, *dpi, "-l", page.model(direction)])
            for k, text in zip(chosen, texts_of(part.text, len(chosen))):
                texts[k] = text
            cpu, peak = cpu + part.cpu, max(peak, part.peak)
    return runs.Reading("".join(f"{text}\n" for text in texts).encode(), cpu, peak)
