"""Lines that the network for letters learns from: scripts/letters/texts.py."""

import random
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent / "scripts"))

from letters import texts  # noqa: E402


class Lines(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        for name in (name for names in texts.LISTS.values() for name in names):
            (Path(self.folder.name) / name).write_text("Wasser\nhouse's\nlesson\nпечать\nStaubecken\n", encoding="utf-8")
        self.texts = texts.Texts(self.folder.name)
        random.seed(7)

    def tearDown(self):
        self.folder.cleanup()

    def test_words_that_cannot_be_spelled_are_left_out(self):
        for words in self.texts.words.values():
            self.assertEqual(set(words), {"Wasser", "lesson", "Staubecken"})

    def test_every_character_has_a_label(self):
        for fraktur in (False, True):
            for _ in range(300):
                words = self.texts.line(fraktur)
                self.assertTrue(words)
                self.assertLessEqual(set("".join(words)), set(texts.ALPHABET) | {" "})

    def test_the_long_s_stands_in_fraktur_only_and_never_at_the_end(self):
        self.assertFalse(any("ſ" in word for _ in range(200) for word in self.texts.line(False)))
        broken = [word for _ in range(200) for word in self.texts.line(True)]
        self.assertTrue(any("ſ" in word for word in broken))
        self.assertFalse(any(word.endswith("ſ") for word in broken))

    def test_the_same_seed_gives_the_same_lines(self):
        made = []
        for _ in range(2):
            random.seed(3)
            made.append([self.texts.line(False) for _ in range(20)])
        self.assertEqual(*made)


class LongS(unittest.TestCase):
    def test_inside_a_word_but_not_before_its_end(self):
        random.seed(1)
        spelled = {texts.in_fraktur("Gesetzes") for _ in range(50)}
        self.assertIn("Geſetzes", spelled)
        self.assertEqual({word[-1] for word in spelled}, {"s"})
        self.assertEqual(texts.in_fraktur("das"), "das")


if __name__ == "__main__":
    unittest.main()
