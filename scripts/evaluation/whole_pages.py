"""Whole pages: the text of each against its truth, NAME.gt.txt.

Plain Tesseract is told all it can be told: the page's resolution and the model that suits it best. Real pages are read
with `--furniture place`, as their truth has the furniture.
"""

import json
import tempfile
from pathlib import Path

from . import runs
from .pages import truth_of

# name of the figure, heading, form
COLUMNS = [("article_cer", "article_cer", "{:.4f}"), ("para_f1", "para_f1", "{:.3f}"),
           ("space_err", "space_err", "{:.4f}"), ("out_ratio", "out_ratio", "{:.3f}"),
           ("overall", "overall", "{:.3f}"), ("cpu", "CPU s", "{:.1f}")]
WRONG, OF, SHARE, WORST = "article_wrong", "chars", "article_cer", max
SUMS = [("wrong", "{}", WRONG, None), ("of", "{}", OF, None), (SHARE, "{:.4f}", WRONG, OF)]
TRUTH = "NAME.gt.txt"


def has_truth(image):
    return truth_of(image).exists()


def broadsheet(system, page, options, folder):
    """Reads one page in a process of its own."""
    furniture = ["--furniture", "place"] if page.real else []
    with tempfile.TemporaryDirectory() as outputs:
        ran = runs.run([options.broadsheet, "read", page.image, "-o", outputs, "-j1", "--quiet", "-l", page.written_in,
                        "--spread", "keep", *furniture, *options.broadsheet_args.split(), *system.arguments])
        texts = sorted(Path(outputs).rglob("*.txt"))
        if len(texts) != 1:
            raise runs.Failed(f"broadsheet wrote {len(texts)} .txt files for one page")
        figures = _figures(page, runs.Reading(texts[0].read_bytes(), ran.cpu, ran.peak), options, folder)
        whole = json.loads(texts[0].with_suffix(".json").read_bytes())
        return {**figures, "predicted": whole.get("predicted_error")}


def peer(page, options, folder):
    told = ["--psm", "1", *(["--dpi", str(page.dpi)] if page.dpi else []), "-l", page.language]
    reading = runs.kept(options.cache_peer, page.name, [page.image.read_bytes(), " ".join(told).encode()],
                        lambda: runs.tesseract([page.image, "stdout", *told]))
    return _figures(page, reading, options, folder)


def _figures(page, reading, options, folder):
    output = folder / f"{page.name}.txt"
    output.write_bytes(reading.text)
    return {**runs.score(options.broadsheet, page.truth, output), **reading.costs}
