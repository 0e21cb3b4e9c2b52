"""Pictures that are cut out along their outline, and the gaps that text leaves for them.

A browser wraps text round a float on one side only. A picture that stands over a gutter is therefore two floats, one at
the inner edge of each column, whose shapes are the halves of the picture; extract.js puts the picture over them. Where
a gap begins is said in the text, by its name in braces at the word that stands beside its upper edge.
Millimetres throughout; shapes are fractions of the picture, y down.
"""

from dataclasses import dataclass

import cv2
import numpy as np

# Outlines as half widths, from the top down: (y, half width) with y and 2 * half width in 0 to 1.
_ELLIPSE = [(y, float(np.sqrt(max(0.0, 0.25 - (y - 0.5) ** 2)))) for y in np.linspace(0, 1, 41)]
_STEPPED = [(0, 0.22), (0.3, 0.22), (0.3, 0.38), (0.62, 0.38), (0.62, 0.5), (1, 0.5)]
SHAPES = {"ellipse": _ELLIPSE, "stepped": _STEPPED}
# How finely a gap follows the picture.
STEP_MM = 0.5


@dataclass
class Cutout:
    shape: str
    width: float
    height: float
    gaps: tuple            # names of the left and the right gap
    gutter: float          # between the two columns
    caption: float = 0     # height of the caption under the picture
    caption_width: float = 0
    margin: float = 2      # white round it

    def polygon(self):
        """The outline, clockwise, as fractions of the picture."""
        half = SHAPES[self.shape]
        return [(0.5 + h, y) for y, h in half] + [(0.5 - h, y) for y, h in reversed(half)]

    def _reach(self, y):
        """Half width of picture and caption at a height, white included."""
        if y > self.height:
            return self.caption_width / 2 + self.margin if self.caption else 0
        rows = np.linspace(max(0, y - self.margin), min(self.height, y + self.margin), 9) / self.height
        ys, halves = zip(*SHAPES[self.shape])
        widest = max(np.interp(rows, ys, halves)) * self.width + self.margin
        return max(widest, self.caption_width / 2 + self.margin) if self.caption and y + self.margin > self.height else widest

    def css(self):
        """Rules for the two gaps."""
        height = self.margin + self.height + self.caption
        inner = max(self.width, self.caption_width) / 2 + self.margin - self.gutter / 2
        rows = np.arange(0, height + STEP_MM, STEP_MM)
        reach = [min(inner, max(0.1, self._reach(y - self.margin) - self.gutter / 2)) for y in rows]
        rules = ""
        for side, name in zip(("right", "left"), self.gaps):
            edge = [(inner - r if side == "right" else r, y) for r, y in zip(reach, rows)]
            base = inner if side == "right" else 0
            points = ", ".join(f"{x:.2f}mm {y:.2f}mm" for x, y in [(base, 0)] + edge + [(base, height)])
            rules += (f"[data-gap={name}] {{ float: {side}; width: {inner:.2f}mm; height: {height:.2f}mm; "
                      f"shape-outside: polygon({points}); }}\n")
        return rules

    def image_style(self):
        clip = ", ".join(f"{100 * x:.2f}% {100 * y:.2f}%" for x, y in self.polygon())
        return (f"width:{self.width}mm;height:{self.height}mm;object-fit:cover;margin:{self.margin}mm auto 0;"
                f"clip-path:polygon({clip})")

    def caption_style(self):
        return f"width:{self.caption_width}mm;margin:0 auto;text-align:center;background:#fff"


def mask(points, size):
    """True inside the outline, for a picture of size (width, height); `points` as from Cutout.polygon."""
    width, height = size
    inside = np.zeros((height, width), np.uint8)
    cv2.fillPoly(inside, [np.round(np.array(points) * [width, height]).astype(np.int32)], 1)
    return inside.astype(bool)
