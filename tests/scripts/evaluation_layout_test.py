"""How scripts/evaluate --layout chooses its pages, and what it adds up."""

import json
import sys
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from evaluation import layouts, runs  # noqa: E402
from evaluation.pages import find_pages  # noqa: E402
from evaluation.systems import BROADSHEET  # noqa: E402
from evaluation.table import group_table, page_table, sum_table  # noqa: E402

SYSTEM = BROADSHEET.name

# A program in place of broadsheet: `read` writes so many pages, `score` gives fixed figures for the page it gets.
PROGRAM = """#!{python}
import json, pathlib, sys
if sys.argv[1] == "read":
    folder = pathlib.Path(sys.argv[sys.argv.index("-o") + 1])
    for k in range({pages}):
        (folder / f"page{{k}}.json").write_text("the page")
elif sys.argv[1] == "score":
    truth, output = map(pathlib.Path, sys.argv[-2:])
    print(json.dumps({{"successor_f1": 0.5, "truth": truth.name, "output": output.read_text()}}))
"""


def figures(successor=1.0, lines=100, right=90, **more):
    return {"successor_f1": successor, "kind_accuracy": right / lines, "kind_balanced": 0.5, "trespass": 0.0,
            "columns_found": 0.75, "article_f1": 1.0, "truth_lines": lines, "matched_lines": lines, "kind_right": right,
            "trespass_lines": 1, "matched_columns": 3, "truth_columns": 4, "output_articles": 5, "truth_articles": 6,
            "kind_mistakes": {}, "cpu": 2.0, "peak": 100.0, **more}


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


class InFolder(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = Path(scratch.name)

    def write(self, name, text=""):
        (self.folder / name).write_text(text, encoding="utf-8")
        return self.folder / name


class LayoutPages(InFolder):
    def test_pages_are_those_with_a_layout_truth_of_our_schema(self):
        for name in ("en-a.scan.jpg", "en-b.scan.jpg", "en-c.scan.jpg"):
            self.write(name)
        self.write("en-a.scan.layout.json", json.dumps({"schema": layouts.SCHEMA, "regions": []}))
        self.write("en-b.scan.layout.json", json.dumps({"layout_dets": []}))
        self.write("en-c.gt.txt", "a text alone")
        self.assertEqual([page.name for page in find_pages([self.folder], wanted=layouts.has_truth)], ["en-a.scan"])

    def read(self, pages):
        program = self.write("program", PROGRAM.format(python=sys.executable, pages=pages))
        program.chmod(0o755)
        self.write("en-a.scan.jpg")
        self.write("en-a.scan.layout.json", json.dumps({"schema": layouts.SCHEMA}))
        (page,) = find_pages([self.folder], wanted=layouts.has_truth)
        return layouts.broadsheet(BROADSHEET, page, SimpleNamespace(broadsheet=program, broadsheet_args=""), self.folder)

    def test_the_page_is_held_against_the_truth_of_its_wear(self):
        found = self.read(pages=1)
        self.assertEqual((found["truth"], found["output"]), ("en-a.scan.layout.json", "the page"))
        self.assertGreater(found["cpu"], 0)
        self.assertEqual((self.folder / "en-a.scan.json").read_text(), "the page")

    def test_none_or_two_pages_are_an_error(self):
        for pages in (0, 2):
            with self.assertRaisesRegex(runs.Failed, f"wrote {pages} .json"):
                self.read(pages)


class LayoutTables(unittest.TestCase):
    def test_a_page_has_a_row(self):
        table = page_table(layouts, ["en-a.scan"], [SYSTEM])
        self.assertEqual(cells(table.head().splitlines()[0])[:3], ["page", "successor F1", "kinds"])
        self.assertEqual(cells(table.row("en-a.scan", [figures(0.98765)])),
                         ["en-a.scan", "0.9877", "0.9000", "0.5000", "0.0000", "0.750", "1.0000", "2.0"])

    def test_shares_are_averaged_over_pages_and_counts_added_up(self):
        rows = [{SYSTEM: figures(0.5, lines=100, right=50)}, {SYSTEM: figures(1.0, lines=300, right=300)}]
        line = group_table(layouts, {"English": rows}, [SYSTEM]).splitlines()[2]
        self.assertEqual(cells(line)[:3], ["English (2)", "0.7500", "0.7500"])
        head, _, own = map(cells, sum_table(layouts, rows, [SYSTEM]).splitlines())
        self.assertEqual(dict(zip(head[1:6], own[1:6])),
                         {"lines": "400", "matched": "400", "right kind": "350", "kinds": "0.8750",
                          "trespassing": "2"})
        self.assertEqual(own[6:10], ["6", "8", "10", "12"])

    def test_a_sum_of_no_lines_has_no_share(self):
        row = cells(sum_table(layouts, [{SYSTEM: figures() | {"truth_lines": 0}}], [SYSTEM]).splitlines()[2])
        self.assertEqual(row[4], "-")

    def test_mistakes_are_added_up_the_most_frequent_first(self):
        rows = [{SYSTEM: figures(kind_mistakes={"byline as body": 2, "deck as body": 3})}, {SYSTEM: None},
                {SYSTEM: figures(kind_mistakes={"byline as body": 2, "body as nothing": 3})}]
        self.assertEqual(layouts.mistakes(rows, SYSTEM),
                         "kinds mistaken (broadsheet): byline as body 4, body as nothing 3, deck as body 3")
        self.assertTrue(layouts.mistakes([{SYSTEM: figures()}], SYSTEM).endswith(": none"))


if __name__ == "__main__":
    unittest.main()
