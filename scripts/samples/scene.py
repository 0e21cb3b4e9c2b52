"""Wear with more than one sheet in the picture: two facing pages on a flatbed, and a page on a bench with what lies
beside it. Sizes are in pixels of the flat page unless said otherwise."""

import cv2
import numpy as np

from .wear import Warp, finish, grain, sample, sheet_of, smooth, turn, waves

# At the fold of a spread: how far the paper is lifted, how much of it is lost to sight on either side, and what part of
# the width bends.
LIFTED, LOST, BENT = 16, 14, 0.03
# Resolution of a picture from the bench, as part of that of the flat page: its camera hangs high.
BENCH_SCALE = 0.75


def side_by_side(left, right):
    """Two pages as one flat picture; the lower one gets white below."""
    height = max(left.shape[0], right.shape[0])
    return np.concatenate([np.pad(page, ((0, height - page.shape[0]), (0, 0)), constant_values=255)
                           for page in (left, right)], axis=1)


def spread(flat, rng, degrees, fold):
    """Flatbed, with the paper lifted along the `fold` (its x): lines bend there and fall into shadow."""
    size = (flat.shape[1], flat.shape[0])
    back, out = turn(size, degrees, 60)
    warp = Warp(back, size, waves(rng, 3), fold=(fold, LIFTED, LOST, BENT * size[0]))
    maps = warp.sampling(out)
    ink = sample(1 - flat.astype(np.float32) / 255, maps, 0.0)
    ink = np.clip(cv2.GaussianBlur(ink, (0, 0), 0.75) * (1.04 + 0.05 * smooth(rng, ink.shape, 5)), 0, 1)
    away = np.maximum(np.abs(maps[0] - fold) - LOST, 0) / size[0]
    light = 1 - 0.45 * np.exp(-away / 0.018) - 0.42 * np.exp(-((away / 0.003) ** 2))
    paper = (224 + 3 * smooth(rng, ink.shape, 4) + 1.5 * smooth(rng, ink.shape, 60)) * light
    page = finish(ink, paper, 38 * light, sheet_of(maps, size), 40 + 5 * smooth(rng, ink.shape, 3))
    return grain(page, rng, 2.6), warp


def _colour_bar(length, width):
    """Grey steps and colours, as photographers lay beside a page; BGR."""
    patches = [(g, g, g) for g in (245, 205, 165, 125, 85, 45)] + [
        (60, 60, 200), (70, 160, 80), (190, 90, 50), (60, 210, 230), (170, 80, 190), (200, 190, 70)]
    bar = np.zeros((length, width, 3), np.float32)
    each = length / len(patches)
    for at, colour in enumerate(patches):
        bar[round(at * each):round((at + 1) * each)] = colour
    return bar


def _grid(side, cell):
    """A calibration grid: black squares on white."""
    y, x = np.mgrid[0:side, 0:side]
    return np.repeat(np.where((x // cell + y // cell) % 2, 240, 25).astype(np.float32)[:, :, None], 3, axis=2)


def _scale(length, width, step):
    """A ruler: a mark every `step` pixels, every fifth longer."""
    strip = np.full((width, length, 3), 236, np.float32)
    for at in range(int(length / step)):
        x = round(at * step)
        strip[:round(width * (0.6 if at % 5 == 0 else 0.35)), x:x + max(2, round(step / 8))] = 30
    return strip


def bench(flat, rng, degrees, facing):
    """A page on a dark bench, seen in colour from above: a calibration grid, a ruler and a colour bar beside it, and
    over the fold the edge of the facing page."""
    height, width = flat.shape
    size = (width, height)
    beside, strip = round(0.14 * width), round(0.13 * width)
    canvas = np.zeros((height + 2 * beside, width + beside + strip, 3), np.float32)
    canvas[:] = (52, 56, 60)
    canvas += (6 * smooth(rng, canvas.shape[:2], 30))[:, :, None]
    white = np.array((206, 222, 230), np.float32)  # paper a little yellow, BGR

    def printed(page):
        ink = (1 - page.astype(np.float32) / 255)[:, :, None]
        return white * (1 - ink) + np.array((44, 42, 40), np.float32) * ink

    canvas[beside:beside + height, beside:beside + width] = printed(flat)
    edge = np.full((height, strip), 255, np.uint8)
    rows = min(height, facing.shape[0])
    edge[:rows] = facing[:rows, :strip]
    canvas[beside:beside + height, beside + width:] = printed(edge)
    away = np.abs(np.arange(canvas.shape[1]) - (beside + width))
    fold = (1 - 0.3 * np.exp(-away / (0.02 * width)) - 0.35 * np.exp(-((away / (0.003 * width)) ** 2)))[None, :, None]
    canvas[beside:beside + height] *= fold
    bar = _colour_bar(round(0.5 * height), round(0.6 * beside))
    canvas[beside:beside + bar.shape[0], round(0.2 * beside):round(0.2 * beside) + bar.shape[1]] = bar
    grid = _grid(round(0.72 * beside) // 8 * 8, round(0.72 * beside) // 8)
    top = beside + round(0.6 * height)
    canvas[top:top + grid.shape[0], round(0.14 * beside):round(0.14 * beside) + grid.shape[1]] = grid
    ruler = _scale(round(0.6 * width), round(0.3 * beside), 0.0046 * width)
    low = beside + height + round(0.3 * beside)
    canvas[low:low + ruler.shape[0], beside:beside + ruler.shape[1]] = ruler

    # The picture is a little smaller than what is laid out, which a turn must not bare.
    slack = round(0.02 * width)
    out = (round((canvas.shape[1] - 2 * slack) * BENCH_SCALE), round((canvas.shape[0] - 2 * slack) * BENCH_SCALE))
    # Worn -> flat: turned about the middle, enlarged, moved to where the page begins.
    a = np.deg2rad(degrees)
    c, s = np.cos(a) / BENCH_SCALE, np.sin(a) / BENCH_SCALE
    middle = np.array([canvas.shape[1] / 2 - beside, canvas.shape[0] / 2 - beside])
    back = np.array([[c, s, middle[0]], [-s, c, middle[1]], [0, 0, 1]]) @ np.array(
        [[1, 0, -out[0] / 2], [0, 1, -out[1] / 2], [0, 0, 1]])
    warp = Warp(back, size, waves(rng, 4))
    maps = warp.sampling(out)
    blurred = cv2.GaussianBlur(canvas, (0, 0), 0.9)
    picture = cv2.remap(blurred, maps[0] + beside, maps[1] + beside, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    light = 1 + 0.03 * smooth(rng, picture.shape[:2], 3)
    return np.stack([grain(picture[:, :, k] * light, rng, 2.0) for k in range(3)], axis=2), warp
