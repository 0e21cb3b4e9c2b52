"""How scripts/evaluate holds systems side by side, and what it says of two readers together."""

import sys
import unittest
from pathlib import Path
from types import SimpleNamespace

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from evaluation import known_lines, predicted, whole_pages  # noqa: E402
from evaluation.systems import ALONE, BOTH, BROADSHEET, COMPARISONS, PEER, systems_of  # noqa: E402
from evaluation.table import group_table, page_table, sum_table  # noqa: E402
from evaluation.together import verdict  # noqa: E402


def figures(wrong, of=1000, cpu=2.0, peak=100.0):
    return {"wrong": wrong, "characters": of, "line_cer": wrong / of, "strict_cer": 0.5, "cpu": cpu, "peak": peak}


class Systems(unittest.TestCase):
    def test_without_a_comparison_there_is_broadsheet_as_it_comes(self):
        self.assertEqual(systems_of([]), (BROADSHEET,))
        self.assertEqual(BROADSHEET.arguments, ())

    def test_comparisons_can_be_put_together(self):
        both = systems_of(["readers", "profiles", "readers"])
        self.assertEqual(both, (*COMPARISONS["readers"], *COMPARISONS["profiles"]))

    def test_no_name_stands_for_two_systems(self):
        names = [system.name for system in systems_of(COMPARISONS)] + [PEER]
        self.assertEqual(len(names), len(set(names)))

    def test_both_and_either_alone_are_in_the_comparison_of_readers(self):
        self.assertLess({BOTH, *ALONE}, set(COMPARISONS["readers"]))


class Tables(unittest.TestCase):
    def cells(self, line):
        return [cell.strip() for cell in line.strip("|").split("|")]

    def test_two_systems_share_a_cell(self):
        table = page_table(known_lines, ["en-a.scan"], ["broadsheet", PEER])
        self.assertEqual(self.cells(table.head().splitlines()[0])[:3], ["page", "wrong", "of"])
        row = table.row("en-a.scan", [figures(3), None])
        self.assertEqual([" ".join(cell.split()) for cell in self.cells(row)][:2], ["en-a.scan", "3 / fail"])

    def test_more_have_a_column_each(self):
        table = page_table(known_lines, ["en-a.scan"], ["auto", "both", PEER])
        self.assertEqual(self.cells(table.head().splitlines()[0]), ["page", "auto", "both", "plain tesseract", "of"])
        row = table.row("en-a.scan", [figures(3), None, figures(7, cpu=1.24)])
        self.assertEqual(self.cells(row), ["en-a.scan", "3 / 2.0 s", "fail", "7 / 1.2 s", "1000"])

    def test_all_lines_of_a_table_are_of_one_length(self):
        for systems in (["broadsheet"], ["broadsheet", PEER], ["auto", "both", PEER]):
            table = page_table(whole_pages, ["a", "a longer name"], systems)
            whole = {"article_cer": 0.1, "para_f1": 1.0, "space_err": 0.0, "out_ratio": 1.0, "overall": 0.9,
                     "article_wrong": 12, "chars": 3000, "cpu": 12.5}
            lines = [*table.head().splitlines(), table.row("a", [whole] * len(systems))]
            self.assertEqual(len(set(map(len, lines))), 1, lines)

    def test_a_group_is_averaged_over_the_pages_that_were_read(self):
        rows = [{"broadsheet": figures(2)}, {"broadsheet": None}, {"broadsheet": figures(4)}]
        line = group_table(known_lines, {"English": rows}, ["broadsheet"]).splitlines()[2]
        self.assertEqual(self.cells(line)[:2], ["English (3)", "3"])

    def test_many_systems_have_a_row_each_in_a_group(self):
        rows = [{"auto": figures(2), "both": figures(1), PEER: figures(9)}]
        lines = group_table(known_lines, {"English": rows}, ["auto", "both", PEER]).splitlines()
        self.assertEqual([self.cells(line)[0] for line in lines[2:]],
                         ["English (1): auto", "English (1): both", "English (1): plain tesseract"])

    def test_sums_are_of_the_pages_that_all_have_read(self):
        rows = [{"broadsheet": figures(10, cpu=3.0, peak=400.4), PEER: figures(30, cpu=2.0, peak=None)},
                {"broadsheet": figures(20, cpu=5.0, peak=300.0), PEER: figures(50, cpu=2.0, peak=None)},
                {"broadsheet": figures(999), PEER: None}]
        head, _, own, peer = map(self.cells, sum_table(known_lines, rows, ["broadsheet", PEER]).splitlines())
        self.assertEqual(head, ["pages that all have read (2)", "wrong", "of", "line_cer", "CPU s",
                                "CPU / plain tesseract", "peak MiB"])
        self.assertEqual(own, ["broadsheet", "30", "2000", "0.0150", "8.0", "2.00", "400"])
        self.assertEqual(peer, ["plain tesseract", "80", "2000", "0.0400", "4.0", "1.00", "-"])

    def test_without_the_peer_there_is_no_ratio(self):
        head = sum_table(known_lines, [{"broadsheet": figures(1)}], ["broadsheet"]).splitlines()[0]
        self.assertEqual(self.cells(head)[-2:], ["CPU s", "peak MiB"])

    def test_a_system_that_has_read_nothing_is_left_out(self):
        lines = sum_table(known_lines, [{"broadsheet": figures(7), PEER: None}], ["broadsheet", PEER]).splitlines()
        self.assertEqual([self.cells(line)[:2] for line in lines[2:]], [["broadsheet", "7"]])

    def test_nothing_read_is_no_error(self):
        lines = sum_table(known_lines, [{"broadsheet": None, PEER: None}], ["broadsheet", PEER]).splitlines()
        self.assertEqual(len(lines), 2)


class Together(unittest.TestCase):
    def said(self, *pages):
        """Pages are the wrong characters of both, of the first alone and of the second; None where one failed."""
        rows = [dict(zip(("both", "a", "b"), (n if n is None else figures(n) for n in page))) for page in pages]
        return verdict([f"page-{k}" for k in range(len(rows))], rows, "wrong", "both", ("a", "b")).splitlines()

    def test_below_either_alone(self):
        pooled, pages = self.said((10, 20, 12), (0, 3, 0))
        self.assertEqual(pooled, "wrong characters of both, pooled: 10, below either alone (a 23, b 12)")
        self.assertTrue(pages.endswith("5 characters and 5%: none"), pages)

    def test_as_many_as_one_is_not_below(self):
        self.assertIn("12, NOT below b (a 23", self.said((12, 23, 12))[0])

    def test_a_page_may_be_worse_by_five_characters_or_a_twentieth(self):
        self.assertTrue(self.said((15, 10, 400), (210, 200, 400))[1].endswith("none"))

    def test_a_page_that_is_worse_by_more_is_named(self):
        self.assertTrue(self.said((0, 0, 0), (16, 10, 400), (211, 300, 200))[1]
                        .endswith(": page-1 (16 against 10), page-2 (211 against 200)"))

    def test_a_page_that_one_could_not_read_does_not_count(self):
        pooled, pages = self.said((99, None, 1), (1, 2, 3))
        self.assertIn("pooled: 1, below", pooled)
        self.assertTrue(pages.endswith("none"))


class Predicted(unittest.TestCase):
    def told(self, *pages):
        rows = [{"broadsheet": page and {"predicted": page[0], "article_cer": page[1]}} for page in pages]
        pages = [SimpleNamespace(name=f"page-{k}") for k in range(len(rows))]
        return predicted.report(pages, rows, "broadsheet")

    def test_stands_beside_the_true_error(self):
        told = self.told((0.01, 0.02), (0.001, 0.0), (0.1, 0.3))
        self.assertIn("| page-0          |    0.0100 | 0.0200 |", told)
        self.assertTrue(told.endswith("rank correlation (Spearman) 1.00 over 3 pages"), told)

    def test_the_other_order_is_minus_one(self):
        self.assertAlmostEqual(predicted.rank_correlation([1, 2, 3], [30, 20, 10]), -1)

    def test_equal_values_share_their_rank(self):
        self.assertAlmostEqual(predicted.rank_correlation([1, 2, 2, 3], [1, 2, 3, 4]), 0.9486833)

    def test_of_too_little_there_is_none(self):
        self.assertIsNone(predicted.rank_correlation([1, 2], [1, 2]))
        self.assertIsNone(predicted.rank_correlation([1, 1, 1], [1, 2, 3]))
        self.assertEqual(self.told(None, (None, 0.1)), "")
        self.assertNotIn("correlation", self.told((0.1, 0.2), None))


if __name__ == "__main__":
    unittest.main()
