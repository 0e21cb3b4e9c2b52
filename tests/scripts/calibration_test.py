"""The arithmetic of scripts/calibrate: who was right, rising curves, weights, what a reliability curve says."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

import numpy as np  # noqa: E402

from calibration import fit, header, readings  # noqa: E402


def line(text, neural, tesseract, disputes=()):
    def said(reader, words):
        return {"reader": reader, "text": words, "confidences": [0.9] * len(words.replace(" ", ""))}
    return {"text": text, "said": [said("neural", neural), said("tesseract", tesseract)], "disputes": list(disputes),
            "words": [{"text": text, "confidence": 0.9}]}


def dispute(offset, chosen, rejected, reader):
    return {"offset": offset, "chosen": chosen, "rejected": rejected, "reader": reader, "odds": 1.0 if reader == "neural" else -1.0,
            "evidence": {"other": 1}}


class Readings(unittest.TestCase):
    def test_forms_and_spaces_make_no_difference(self):
        self.assertEqual(readings.plain("Ａ， “b” – ſ"), 'A,"b"—s')

    def test_characters_are_right_at_their_place(self):
        self.assertEqual(readings.right_characters("今日天气", "今晨天气"), [True, False, True, True])

    def test_a_character_too_much_is_wrong_and_its_neighbours_are_not(self):
        self.assertEqual(readings.right_characters("今晨天天气", "今晨天气").count(False), 1)

    def test_of_two_versions_the_nearer_to_the_truth_is_right(self):
        found = readings.Readings()
        readings.add_line(line("抢修", "抢修", "抡修", [dispute(0, "抢", "抡", "neural")]), "抢修", found)
        readings.add_line(line("抢修", "抡修", "抢修", [dispute(0, "抢", "抡", "tesseract")]), "抢修", found)
        self.assertEqual([right for _, _, right in found.differing], [1, 0])
        self.assertEqual(found.wrong, {"neural": 1, "tesseract": 1, "both": 0})

    def test_two_wrong_versions_are_no_verdict(self):
        found = readings.Readings()
        readings.add_line(line("伧修", "伧修", "抡修", [dispute(0, "伧", "抡", "neural")]), "抢修", found)
        self.assertIsNone(found.differing[0][2])

    def test_the_place_of_a_dispute_is_counted_in_bytes(self):
        found = readings.Readings()
        readings.add_line(line("天气好", "天气好", "天气妇", [dispute(6, "好", "妇", "neural")]), "天气好", found)
        self.assertEqual(found.differing[0][2], 1)

    def test_confidences_that_do_not_fit_the_text_are_an_error(self):
        broken = line("天气", "天气", "天气")
        broken["said"][0]["confidences"].pop()
        with self.assertRaises(ValueError):
            readings.add_line(broken, "天气", readings.Readings())


class Fits(unittest.TestCase):
    def setUp(self):
        self.rng = np.random.default_rng(1)

    def test_isotonic_regression_pools_what_falls(self):
        self.assertEqual([(y, n) for _, y, n in fit.isotonic([(1, 0, 1), (2, 1, 1), (3, 0, 1), (4, 1, 1)])], [(0, 1), (0.5, 2), (1, 1)])

    def test_a_curve_rises_and_tells_the_share_that_is_right(self):
        said = self.rng.uniform(0.3, 1, 20000)
        truth = self.rng.random(20000) < said ** 3  # a reader too sure of itself
        points = fit.curve(list(zip(said, truth)), 10)
        self.assertEqual(len(points), 11)
        self.assertTrue(all(a[0] < b[0] and a[1] <= b[1] for a, b in zip(points, points[1:])))
        for confidence in (0.5, 0.7, 0.9):
            self.assertAlmostEqual(fit.apply_curve(points, confidence), confidence ** 3, delta=0.05)

    def test_weights_are_found_again(self):
        features = self.rng.standard_normal((20000, 3))
        odds = features @ np.array([1.5, -0.7, 0])
        labels = self.rng.random(20000) < 1 / (1 + np.exp(-odds))
        np.testing.assert_allclose(fit.logistic(features, labels, [0, 0, 0], 1.0), [1.5, -0.7, 0], atol=0.08)

    def test_where_pages_tell_nothing_the_prior_stands(self):
        np.testing.assert_allclose(fit.logistic([[1, 0]], [1], [0.3, 0.8], 2.0)[1], 0.8)

    def test_the_error_of_an_honest_reader_is_small_and_of_a_boaster_large(self):
        said = self.rng.uniform(0, 1, 50000)
        truth = self.rng.random(50000) < said
        self.assertLess(fit.calibration_error(said, truth)[0], 0.02)
        self.assertGreater(fit.calibration_error(np.sqrt(said), truth)[0], 0.1)


class Headers(unittest.TestCase):
    def test_curves_are_read_back_as_written(self):
        curve_of = {reader: {group: [(0.0, 0.1 * i), (0.5, 0.5), (1.0, 0.9 + 0.01 * j)] for i, group in enumerate(header.GROUPS)}
                    for j, reader in enumerate(header.READERS)}
        text = header.curves(curve_of, {group: [0, 1, 1] for group in header.GROUPS})
        back = header.read_curves(text)
        for reader in header.READERS:
            for group in header.GROUPS:
                np.testing.assert_allclose(back[reader][group], curve_of[reader][group])


if __name__ == "__main__":
    unittest.main()
