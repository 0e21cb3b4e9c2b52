"""The layout of whole pages against their truth, NAME.WEAR.layout.json: order of the lines, columns, kinds, articles.

Plain Tesseract is no peer here: it tells neither kinds nor articles. The figures are those of
`broadsheet score LAYOUT_TRUTH NAME.json`; the page is read, as kinds and articles need what is printed.
"""

import json
import shutil
import tempfile
from pathlib import Path

from . import runs

# name of the figure, heading, form
COLUMNS = [("successor_f1", "successor F1", "{:.4f}"), ("kind_accuracy", "kinds", "{:.4f}"),
           ("kind_balanced", "kinds, each as one", "{:.4f}"), ("trespass", "trespass", "{:.4f}"),
           ("columns_found", "columns found", "{:.3f}"), ("article_f1", "article F1", "{:.4f}"),
           ("cpu", "CPU s", "{:.1f}")]
SHARE, WORST = "successor_f1", min
# heading, form, figure that is added up, figure whose sum it is divided by
SUMS = [("lines", "{}", "truth_lines", None), ("matched", "{}", "matched_lines", None),
        ("right kind", "{}", "kind_right", None), ("kinds", "{:.4f}", "kind_right", "truth_lines"),
        ("trespassing", "{}", "trespass_lines", None), ("columns found", "{}", "matched_columns", None),
        ("of", "{}", "truth_columns", None), ("articles", "{}", "output_articles", None),
        ("of", "{}", "truth_articles", None)]
TRUTH = "NAME.WEAR.layout.json"
SCHEMA = "broadsheet-truth/1"


def has_truth(image):
    """Other programs too name their files so: the schema must be ours."""
    truth = truth_of(image)
    return truth.exists() and f'"{SCHEMA}"' in truth.read_text(encoding="utf-8", errors="replace")


def truth_of(image):
    return image.with_name(f"{image.stem}.layout.json")


def broadsheet(system, page, options, folder):
    """Reads one page in a process of its own."""
    with tempfile.TemporaryDirectory() as outputs:
        ran = runs.run([options.broadsheet, "read", page.image, "-o", outputs, "-j1", "--quiet", "--format", "json",
                        "--spread", "keep", "-l", page.written_in, *options.broadsheet_args.split(), *system.arguments])
        pages = sorted(Path(outputs).rglob("*.json"))
        if len(pages) != 1:
            raise runs.Failed(f"broadsheet wrote {len(pages)} .json files for one page")
        output = folder / f"{page.name}.json"
        shutil.copyfile(pages[0], output)
    return {**runs.score(options.broadsheet, truth_of(page.image), output),
            **runs.Reading(b"", ran.cpu, ran.peak).costs}


def mistakes(rows, system):
    """A line: which kinds were taken for which, all pages together, the most frequent first."""
    counted = {}
    for row in rows:
        for mistake, lines in (row[system] or {"kind_mistakes": {}})["kind_mistakes"].items():
            counted[mistake] = counted.get(mistake, 0) + lines
    listed = sorted(counted.items(), key=lambda entry: (-entry[1], entry[0]))
    return f"kinds mistaken ({system}): " + (", ".join(f"{what} {lines}" for what, lines in listed) or "none")
