"""How scripts/reflow-bench breaks texts, what the simple ways make of them, and how their figures are added up."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from reflow_bench import figures, geometry, noise, systems, texts  # noqa: E402
from reflow_bench.hyphenator import Hyphenator, Missing, load  # noqa: E402
from reflow_bench.typesetter import Article, Line, Style, articles_of, han_pieces, set_articles, set_paragraph  # noqa: E402

# Some that allow a break, and one that forbids it.
PATTERNS = ["LEFTHYPHENMIN 2", "RIGHTHYPHENMIN 2", "# a comment", "r1n", "a1t", "o1n", "io2n", "1na", "ck/k=k,1,1"]


class Hyphens(unittest.TestCase):
    def test_odd_numbers_break_and_the_highest_wins(self):
        self.assertEqual(Hyphenator(PATTERNS).places("internation"), [5, 7])

    def test_too_few_letters_are_left_together(self):
        self.assertEqual(Hyphenator(["1a", "RIGHTHYPHENMIN 3"]).places("banana"), [3])
        self.assertEqual(Hyphenator(["1a"]).places("ab"), [])

    def test_the_first_level_parts_compounds_and_the_second_their_words(self):
        levels = Hyphenator(["dampf1schiff", "NEXTLEVEL", "1fa", "1f."])
        self.assertEqual(levels.places("dampfschifffahrt"), [5, 11])

    def test_case_and_long_s_make_no_difference(self):
        self.assertEqual(Hyphenator(["s1t"]).places("KaſteN"), [3])

    def test_patterns_that_are_not_installed_name_their_package(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(Missing, "hyphen-eo"):
            load("hyph_eo", "hyphen-eo", (Path(folder),))

    def test_a_file_says_how_it_is_encoded(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "x.dic").write_bytes("ISO8859-1\nä1b\n".encode("latin-1"))
            self.assertEqual(load("x", "x", (Path(folder),)).places("bäbä"), [2])


class Setting(unittest.TestCase):
    def lines(self, text, measure, **style):
        return [line.text for line in set_paragraph(text, Style(measure=measure, **style), "")]

    def test_lines_are_filled_and_nothing_is_lost(self):
        text = "The new breakwater stood through the gale without the loss of a single stone."
        lines = self.lines(text, 14)
        self.assertGreater(len(lines), 2)
        self.assertEqual(" ".join(lines), text)

    def test_words_are_broken_only_by_the_patterns(self):
        lines = set_paragraph("distribution", Style(measure=2.5, hyphenator=Hyphenator(["s1t", "i1b"])), "")
        self.assertEqual([(line.text, line.broken) for line in lines],
                         [("dis-", "printer"), ("tri-", "printer"), ("bution", "")])

    def test_a_hyphen_of_the_words_own_is_told_from_the_printers(self):
        lines = set_paragraph("a well-known man", Style(measure=4), "")
        self.assertEqual([(line.text, line.broken) for line in lines],
                         [("a well-", "real"), ("known", ""), ("man", "")])

    def test_a_hanging_hyphen_is_the_words_own(self):
        self.assertEqual(set_paragraph("Ein- und", Style(measure=2), "")[0], Line("Ein-", "real"))

    def test_old_german_parts_ck_as_kk(self):
        patterns = Hyphenator(["1ck"])
        self.assertEqual(self.lines("Zucker", 2, hyphenator=patterns), ["Zu-", "cker"])
        self.assertEqual(self.lines("Zucker", 2, hyphenator=patterns, old_ck=True), ["Zuk-", "ker"])

    def test_chinese_marks_keep_their_places(self):
        self.assertEqual([piece.text for piece in han_pieces("他说：“好。”15.8%了……")],
                         ["他", "说：", "“好。”", "15.8%", "了……"])

    def test_spaces_of_names_are_lost_at_line_ends_only(self):
        self.assertEqual(self.lines("李涛 陈蔚", 2, han=True), ["李涛", "陈蔚"])
        self.assertEqual(self.lines("李涛 陈蔚", 9, han=True), ["李涛 陈蔚"])

    def test_headlines_stand_apart_and_columns_end_inside_paragraphs(self):
        lines = set_articles([Article(["Head"], ["aaaa bbbb cccc dddd eeee"])], Style(measure=4.5, rows=2))
        self.assertEqual([line.text for line in lines],
                         ["Head", "", "   aaaa", "bbbb cccc", "", "dddd eeee", ""])

    def test_without_indents_empty_lines_part_paragraphs(self):
        lines = set_articles([Article([], ["aaaa.", "bbbb."])], Style(rows=1, indent=""))
        self.assertEqual([line.text for line in lines], ["aaaa.", "", "bbbb.", ""])

    def test_articles_have_headings_until_a_line_ends_with_a_mark(self):
        self.assertEqual(articles_of("Head\nBy Line\nText.”\nVerse\n%%\n\n只有正文。\n"),
                         [Article(["Head", "By Line"], ["Text.”", "Verse"]), Article([], ["只有正文。"])])


class Wear(unittest.TestCase):
    LINES = [Line("   the distri-", "printer"), Line("bution of well-", "real"), Line("known units", "")]

    def test_without_wear_nothing_changes(self):
        self.assertEqual(noise.worn(self.LINES, noise.Noise()), self.LINES)

    def test_the_same_seed_wears_alike(self):
        heavy = noise.Noise(misread=0.5, lost_hyphens=0.5, seed=3)
        self.assertEqual(noise.worn(self.LINES, heavy), noise.worn(self.LINES, heavy))
        self.assertNotEqual(noise.worn(self.LINES, heavy), self.LINES)

    def test_the_sign_of_negation_stands_for_the_printers_hyphen_only(self):
        ends = [line.text[-1] for line in noise.worn(self.LINES, noise.Noise(sign="¬"))]
        self.assertEqual(ends, ["¬", "-", "s"])
        ends = [line.text[-1] for line in noise.worn(self.LINES, noise.Noise(sign="⸗"))]
        self.assertEqual(ends, ["⸗", "⸗", "s"])

    def test_hyphens_are_lost_at_line_ends_only(self):
        lost = noise.worn([Line("a well-known distri-", "printer")], noise.Noise(lost_hyphens=1))
        self.assertEqual(lost[0].text, "a well-known distri")


class Simple(unittest.TestCase):
    def test_joining_leaves_the_hyphen_or_deletes_it(self):
        broken = "   A well-\nknown distri-\nbution\n   Next\n"
        self.assertEqual(systems.joined(broken, delete=False), "A well-known distri-bution\nNext\n")
        self.assertEqual(systems.joined(broken, delete=True), "A wellknown distribution\nNext\n")

    def test_chinese_lines_are_joined_without_a_space(self):
        self.assertEqual(systems.joined("甲乙\n丙丁\n\n戊\n", delete=True), "甲乙丙丁\n戊\n")

    def test_a_program_that_fails_is_named(self):
        with self.assertRaisesRegex(systems.Failed, "false ended with 1"):
            systems.systems("false", alone=True)[systems.OURS]("")


class Texts(unittest.TestCase):
    FOLDER = Path(__file__).resolve().parents[1] / "reflow_bench" / "texts"

    def test_compounds_stand_in_their_frames_in_turn(self):
        made = texts.sentences("frame a: A {} one.\nframe a: So {}.\nframe n: The {} is.\n\na: x-y u-v\nn: Ein-_und_Aus\n")
        self.assertEqual(made, "A x-y one. The Ein- und Aus is. So u-v.\n")

    def test_every_text_of_the_benchmark_has_a_language_and_no_broken_lines(self):
        found = texts.load(self.FOLDER)
        self.assertLessEqual({"english", "german", "french", "chinese"}, {text.language for text in found})
        for text in found:
            self.assertFalse([line for line in text.truth.splitlines() if line != line.strip()], text.name)

    def test_every_compound_is_listed_once(self):
        for file in self.FOLDER.glob("*-compounds.txt"):
            words = [word for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("frame")
                     for word in line.partition(": ")[2].split()]
            self.assertEqual(len(words), len(set(words)), file)
            self.assertGreaterEqual(len(words), 400, file)


class Sums(unittest.TestCase):
    def score(self, both):
        tally = {"truth": 4, "output": 4, "both": both}
        mistake = {"truth": "kept", "output": "mended", "broken": "a well- | known man", "text": "a wellknown man"}
        return {"all_line_ends": tally, "paragraphs": tally, "line_ends": {"kept": tally}, "places": 10,
                "words": {"printers": 0, "real": 4, "right": both, "destroyed": 4 - both, "right_rate": 0.5},
                "missing_spaces": 1, "extra_spaces": 0, "han_spaces": 0, "mistakes": [mistake] * (4 - both)}

    def test_counts_are_added_and_a_break_is_one_case_however_often_it_is_set(self):
        total = figures.Sum()
        for both in (2, 3):
            one = figures.Sum()
            one.add(self.score(both), {figures.break_of("a well-", "known man"), figures.break_of("so-", "called")})
            total.merge(one)
        rates = total.rates()
        self.assertEqual(rates["right"], 5 / 8)
        self.assertEqual(rates["destroyed"], 3 / 8)
        self.assertEqual((len(total.destroyed), len(total.real)), (1, 2))
        self.assertEqual(rates["bound"], figures.upper_bound(1, 2))
        self.assertIn("kept as mended: 3, 1 different", figures.mistakes(total, 1))

    def test_the_bound_is_wilsons(self):
        self.assertAlmostEqual(figures.upper_bound(0, 1000), 0.00383, 5)
        self.assertAlmostEqual(figures.upper_bound(10, 100), 0.17437, 5)
        self.assertEqual(figures.upper_bound(0, 0), 1)

    def test_all_lines_of_a_table_are_of_one_length(self):
        total = figures.Sum()
        total.add(self.score(2), set())
        lines = figures.table({"broadsheet": total, "always join": figures.Sum()}).splitlines()
        self.assertEqual(len(set(map(len, lines))), 1)


class Geometry(unittest.TestCase):
    PAGE = [["Die Verſamm¬", "lung des EU-", "Rates fand"], ["statt. Versammlung;", "der EU-Rates"]]

    def test_a_word_that_stands_whole_settles_its_breaks(self):
        forms = geometry.forms_of(self.PAGE)
        self.assertIs(geometry.settled("Verſamm", "lung", forms), False)
        self.assertIs(geometry.settled("EU", "Rates", forms), True)
        self.assertIsNone(geometry.settled("Ver", "samm", forms))

    def test_fragments_are_no_forms(self):
        self.assertNotIn("lung", geometry.forms_of(self.PAGE))

    def test_breaks_are_found_again_in_the_mended_text(self):
        breaks = geometry.breaks_of(self.PAGE)
        self.assertEqual([(before, after) for _, before, after in breaks], [("Verſamm", "lung"), ("EU", "Rates")])
        gaps = geometry.gaps_of("Die Verſammlung des EU-Rates fand\n\nstatt.")
        self.assertEqual([gaps[at][0] for at, *_ in breaks], ["", "-"])

    def test_a_folder_without_pages_is_told(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(ValueError, "no PAGE XML"):
            geometry.report(Path(folder), {}, 0)


if __name__ == "__main__":
    unittest.main()
