"""Pictures of lines, clean: words set in a font as printers set them. Wear is added in batches (wear.py).

A picture is HEIGHT pixels high, 1 where there is ink; a line with both ascenders and descenders is INK pixels high.
That is how broadsheet cuts out lines of letters (src/recognize/line_picture.h).
"""

import random
from pathlib import Path

import numpy
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

HEIGHT, INK, SIDE, WIDEST = 36, 26, 4, 900
FRAKTUR = ("unifraktur", "fruktur", "grenze", "pirata", "newrocker", "germania")
FULL = "bdfhklgpqy"


class Font:
    def __init__(self, path):
        self.path = str(path)
        self.fraktur = any(part in Path(path).name.lower().replace("_", "") for part in FRAKTUR)
        self.letters = {chr(code) for code in TTFont(self.path, fontNumber=0, lazy=True).getBestCmap()}
        _, top, _, bottom = ImageFont.truetype(self.path, 100).getbbox(FULL, anchor="ls")
        self.share = (bottom - top) / 100
        self.top = -top / 100
        self.sizes = {}

    def at(self, size):
        """The font at that size. Ligatures cost time: Antiqua has them at every third size only."""
        step = round(size * 2)
        if step not in self.sizes:
            ligatures = self.fraktur or step % 3 == 0
            engine = ImageFont.Layout.RAQM if ligatures else ImageFont.Layout.BASIC
            self.sizes[step] = ImageFont.truetype(self.path, step / 2, layout_engine=engine)
        return self.sizes[step]


# The ⸗ of Fraktur stands in few fonts: two short strokes aslant.
def _draw_hyphen(draw, x, baseline, size):
    for lift in (0.16, 0.3):
        draw.line([(x + 0.05 * size, baseline - (lift - 0.04) * size), (x + 0.3 * size, baseline - (lift + 0.06) * size)],
                  fill=255, width=max(1, round(size * 0.06)))
    return 0.38 * size


def _draw(draw, x, baseline, text, font, size, spaced):
    face = font.at(size)
    if not spaced and "⸗" not in text:
        draw.text((x, baseline), text, font=face, fill=255, anchor="ls")
        return x + face.getlength(text)
    for char in text:
        if char == "⸗":
            x += _draw_hyphen(draw, x, baseline, size)
        else:
            draw.text((x, baseline), char, font=face, fill=255, anchor="ls")
            x += face.getlength(char)
        x += spaced
    return x


def picture(words, font):
    """The words set in a line; uint8, HEIGHT rows, 255 where there is ink. None where the font lacks a
    letter or the line would be wider than WIDEST."""
    if any(c not in font.letters and c not in " ⸗" for word in words for c in word):
        return None
    ink = INK * random.uniform(0.86, 1.1)
    size = ink / font.share
    spaced = size * random.uniform(0.1, 0.3) if random.random() < 0.05 else \
        size * random.uniform(-0.015, 0.05) if random.random() < 0.2 else 0
    space = size * (random.uniform(0.18, 0.34) if random.random() < 0.6 else random.uniform(0.3, 0.9)) + 1.5 * spaced
    canvas = Image.new("L", (WIDEST + 200, HEIGHT), 0)
    draw = ImageDraw.Draw(canvas)
    baseline = (HEIGHT - ink) / 2 + font.top * size + random.uniform(-2.5, 2.5)
    x = SIDE
    for word in words:
        x = _draw(draw, x, baseline, word, font, size, spaced) + space
        if x > WIDEST:
            return None
    grey = canvas.crop((0, 0, int(x - space + SIDE), HEIGHT))
    stretch = random.choice([1, 1, random.uniform(0.8, 1.2)])
    return numpy.asarray(grey.resize((max(16, round(grey.width * stretch)), HEIGHT), Image.BILINEAR))
