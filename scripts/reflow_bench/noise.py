"""What goes wrong between print and text: misread characters, hyphens lost or written as another sign."""

import random
from dataclasses import dataclass

from .typesetter import HYPHEN, Line

# Pairs that readers take for each other, in type of the Latin alphabet and in Chinese.
LIKE = {a: b for pair in ("ec", "un", "hb", "il", "ao", "tf", "日曰", "未末", "己已", "土士", "人入", "大太", "干千")
        for a, b in (pair, pair[::-1])}


@dataclass(frozen=True)
class Noise:
    misread: float = 0      # share of the characters that have a like
    lost_hyphens: float = 0  # share of the hyphens at line ends
    sign: str = HYPHEN      # what stands for the printer's hyphen; ¬ for that alone, others for every hyphen at an end
    seed: int = 1


def worn(lines, noise):
    """The lines as a reader would give them, the same ones for the same seed."""
    chance = random.Random(noise.seed)
    return [Line(_misread(_signed(line, noise, chance), noise, chance), line.broken) for line in lines]


def _signed(line, noise, chance):
    if not line.broken:
        return line.text
    if chance.random() < noise.lost_hyphens:
        return line.text[:-1]
    return line.text if noise.sign == "¬" and line.broken == "real" else line.text[:-1] + noise.sign


def _misread(text, noise, chance):
    return "".join(LIKE[c] if c in LIKE and chance.random() < noise.misread else c for c in text)
