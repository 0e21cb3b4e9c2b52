"""The pages by chance of scripts/make-samples: what a seed draws."""

import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

try:
    from samples import chance
except ModuleNotFoundError as missing:
    sys.exit(f"skipped: {missing.name} is not installed (scripts/setup samples)")

TEXTS = ROOT / "samples" / "texts"


class Sheet:
    """Takes down what a page is built of."""

    def __init__(self):
        self.placed = []   # name and columns of an article, in their order
        self.furnished = []

    def furniture(self, kind, text, classes="", style=""):
        self.furnished.append((kind, text))

    def article(self, name, cols=1, **_):
        self.placed.append((name, cols))

    def __getattr__(self, _):
        return lambda *words, **more: None


def built(kind, seed):
    design, articles = chance.design(kind, seed, TEXTS)
    sheet = Sheet()
    design.build(sheet)
    return design, articles, sheet


class Draws(unittest.TestCase):
    def test_a_seed_draws_the_same_page_again(self):
        for kind in chance.TONGUES:
            first, _, one = built(kind, 7)
            second, _, other = built(kind, 7)
            self.assertEqual((first.css, first.width_mm, first.dpi, first.wears), (second.css, second.width_mm, second.dpi, second.wears))
            self.assertEqual((one.placed, one.furnished), (other.placed, other.furnished))

    def test_other_seeds_draw_other_pages(self):
        self.assertEqual(len({built("zh", seed)[0].css for seed in range(1, 9)}), 8)

    def test_articles_stand_once_and_are_of_their_language(self):
        for kind, tongue in chance.TONGUES.items():
            for seed in range(1, 6):
                _, articles, sheet = built(kind, seed)
                names = [name for name, _ in sheet.placed]
                self.assertTrue(names)
                self.assertEqual(len(names), len(set(names)))
                self.assertLessEqual({name.split("/")[0] for name in names}, set(tongue.texts))
                self.assertLessEqual(set(names), set(articles))

    def test_no_table_is_broken_into_columns(self):
        for seed in range(1, 21):
            _, articles, sheet = built("zh", seed)
            for name, cols in sheet.placed:
                if not chance.Draw.flows(articles[name]):
                    self.assertNotEqual(cols, 0, f"{name} of seed {seed}")


if __name__ == "__main__":
    unittest.main()
