"""Wear: what paper, scanner and camera do to a page, and where every point of it goes.

A Warp maps a point of the worn picture back to the flat page (that is what sampling needs) as a perspective map
followed by a smooth displacement; the truth goes the other way, solved by iteration. The flat page lies on a sheet
a little larger than itself, beyond which is the scanner's lid or the table.
"""

import cv2
import numpy as np


def smooth(rng, shape, cells):
    """Random field of mean 0 and spread about 1, with about `cells` bumps across the picture."""
    height, width = shape
    rows = max(3, round(cells * height / width))
    small = rng.standard_normal((rows + 2, cells + 2)).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


class Warp:
    """Worn -> flat: perspective `back` (3x3), then a displacement of a few waves of given height in pixels."""

    def __init__(self, back, flat_size, waves, fold=None):
        self.back = back
        self.width, self.height = flat_size
        self.waves = waves  # (amplitude px, cycles over x, cycles over y, phase, 0 for x or 1 for y)
        self.fold = fold    # (its x, px that the page is lifted there, px drawn in on either side, how far that reaches)

    def displacement(self, x, y):
        """What is added to a point of the flat page, as two arrays of the shape of x and y."""
        shift = [np.zeros(np.broadcast(x, y).shape, np.float32) for _ in range(2)]
        for amplitude, across, down, phase, axis in self.waves:
            angle = 2 * np.pi * (across * x / self.width + down * y / self.height) + phase
            shift[axis] += (amplitude * np.sin(angle)).astype(np.float32)
        if self.fold:
            at, lifted, drawn_in, reach = self.fold
            near = np.exp(-np.abs(x - at) / reach)
            shift[0] += (drawn_in * np.sign(x - at) * near).astype(np.float32)
            shift[1] += (lifted * near).astype(np.float32)
        return shift

    def sampling(self, size):
        """Maps for cv2.remap: for each pixel of the worn picture its place on the flat page."""
        width, height = size
        x = np.arange(width, dtype=np.float32)[None, :] + 0.5
        y = np.arange(height, dtype=np.float32)[:, None] + 0.5
        b = self.back
        w = b[2, 0] * x + b[2, 1] * y + b[2, 2]
        u = ((b[0, 0] * x + b[0, 1] * y + b[0, 2]) / w).astype(np.float32)
        v = ((b[1, 0] * x + b[1, 1] * y + b[1, 2]) / w).astype(np.float32)
        dx, dy = self.displacement(u, v)
        return u + dx - 0.5, v + dy - 0.5

    def to_worn(self, points):
        """Where points of the flat page (n x 2) are in the worn picture."""
        points = np.asarray(points, np.float64)
        guess = points.copy()
        # The displacement bends by a few thousandths a pixel: each round gains two digits.
        for _ in range(6):
            dx, dy = self.displacement(guess[:, 0], guess[:, 1])
            guess = points - np.stack([dx, dy], axis=1)
        forth = np.linalg.inv(self.back)
        out = np.concatenate([guess, np.ones((len(guess), 1))], axis=1) @ forth.T
        return out[:, :2] / out[:, 2:]


def waves(rng, strength):
    """Slow bends of the sheet: `strength` is the largest amplitude in pixels."""
    found = []
    for axis in (0, 1):
        for _ in range(3):
            found.append((strength * (0.35 + 0.65 * rng.random()) / 1.6, rng.uniform(-1.1, 1.1), rng.uniform(-1.1, 1.1),
                          rng.uniform(0, 2 * np.pi), axis))
    return found


def turn(flat_size, degrees, margin):
    """Worn -> flat for a sheet turned about its middle, with `margin` pixels around it; and the worn size."""
    width, height = flat_size
    a = np.deg2rad(degrees)
    out_w = int(round(width * abs(np.cos(a)) + height * abs(np.sin(a)) + 2 * margin))
    out_h = int(round(height * abs(np.cos(a)) + width * abs(np.sin(a)) + 2 * margin))
    c, s = np.cos(a), np.sin(a)
    forth = (np.array([[1, 0, out_w / 2], [0, 1, out_h / 2], [0, 0, 1]]) @ np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]) @
             np.array([[1, 0, -width / 2], [0, 1, -height / 2], [0, 0, 1]]))
    return np.linalg.inv(forth), (out_w, out_h)


def sample(picture, maps, outside):
    return cv2.remap(picture, maps[0], maps[1], cv2.INTER_CUBIC, borderMode=cv2.BORDER_CONSTANT, borderValue=outside)


def sheet_of(maps, flat_size):
    """1 where the worn picture shows the sheet, 0 beyond its edge, soft by a pixel."""
    width, height = flat_size
    edge = np.minimum(np.minimum(maps[0], width - 1 - maps[0]), np.minimum(maps[1], height - 1 - maps[1]))
    return np.clip(edge + 0.5, 0, 1)


def finish(ink, paper, black, sheet, beyond):
    """Ink (0 none to 1 full) on paper of some tone, beyond it something dark."""
    page = paper + (black - paper) * ink
    return page * sheet + beyond * (1 - sheet)


def clean(flat, rng, degrees, others):
    """Print quality: the page as it left the computer."""
    return flat, Warp(np.eye(3), (flat.shape[1], flat.shape[0]), [])


def scan(flat, rng, degrees, others):
    """Flatbed: skew, slight warp, sensor noise, a dark border on the lid."""
    size = (flat.shape[1], flat.shape[0])
    back, out = turn(size, degrees, 26)
    warp = Warp(back, size, waves(rng, 3.5))
    maps = warp.sampling(out)
    ink = sample(1 - flat.astype(np.float32) / 255, maps, 0.0)
    ink = np.clip(cv2.GaussianBlur(ink, (0, 0), 0.75) * (1.04 + 0.05 * smooth(rng, ink.shape, 5)), 0, 1)
    paper = 226 + 3 * smooth(rng, ink.shape, 4) + 1.5 * smooth(rng, ink.shape, 60)
    page = finish(ink, paper, 38, sheet_of(maps, size), 44 + 5 * smooth(rng, ink.shape, 3))
    return grain(page, rng, 2.6), warp


def old(flat, rng, degrees, others):
    """Thin old paper: the other side shows through, broken ink, low contrast, stains, a stronger bend."""
    size = (flat.shape[1], flat.shape[0])
    back, out = turn(size, degrees, 34)
    warp = Warp(back, size, waves(rng, 9))
    maps = warp.sampling(out)
    ink = 1 - flat.astype(np.float32) / 255
    verso = 1 - cv2.resize(cv2.flip(others, 1), size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    verso = cv2.GaussianBlur(verso, (0, 0), 2.6)
    # Worn type and dry ink: letters lose grains, more in some places than in others.
    grains = cv2.GaussianBlur(rng.standard_normal(ink.shape).astype(np.float32), (0, 0), 1.3)
    grains /= grains.std()
    dryness = -2.0 + 0.35 * smooth(rng, ink.shape, 8)
    # Never quite bare: a comma that is gone altogether could not be asked for.
    ink *= np.clip((grains - dryness) * 1.4, 0.3, 1)
    ink = sample(cv2.GaussianBlur(ink, (0, 0), 0.95), maps, 0.0)
    verso = sample(verso, maps, 0.0)
    paper = 188 + 7 * smooth(rng, ink.shape, 5) + 4 * smooth(rng, ink.shape, 45)
    stains = np.clip(smooth(rng, ink.shape, 4) - 1.25, 0, 1)
    paper -= 34 * stains + 40 * verso * (0.8 + 0.2 * smooth(rng, ink.shape, 4))
    page = finish(ink * 0.93, paper, 66, sheet_of(maps, size), 30 + 4 * smooth(rng, ink.shape, 3))
    return grain(page, rng, 3.2), warp


def phone(flat, rng, degrees, others):
    """A hand-held camera: perspective, uneven light, the table around, a soft lens."""
    width, height = size = (flat.shape[1], flat.shape[0])
    margin = 0.035 * width
    a = np.deg2rad(degrees)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    middle = np.array([width / 2, height / 2])
    turned = (corners - middle) @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]) + middle
    turned += rng.uniform(-0.022, 0.022, (4, 2)) * [width, height]
    turned += margin - turned.min(axis=0)
    out = tuple(int(v) for v in np.ceil(turned.max(axis=0) + margin))
    back = cv2.getPerspectiveTransform(turned.astype(np.float32), corners.astype(np.float32))
    warp = Warp(back, size, waves(rng, 6))
    maps = warp.sampling(out)
    ink = sample(1 - flat.astype(np.float32) / 255, maps, 0.0)
    ink = cv2.GaussianBlur(ink, (0, 0), 1.25)
    x = np.linspace(-1, 1, out[0], dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, out[1], dtype=np.float32)[:, None]
    angle = rng.uniform(0, 2 * np.pi)
    light = 0.86 + 0.13 * (np.cos(angle) * x + np.sin(angle) * y) - 0.07 * (x * x + y * y)
    light += 0.025 * smooth(rng, ink.shape, 4)
    # The shadow of the hand that holds the camera.
    side = x * np.cos(angle + 2) + y * np.sin(angle + 2) - 0.55
    light *= 1 - 0.22 / (1 + np.exp(-side * 9))
    page = finish(ink, 222.0, 50, sheet_of(maps, size), 62 + 9 * smooth(rng, ink.shape, 20)) * light
    return grain(page, rng, 2.4), warp


def bilevel(flat, rng, degrees, others):
    """Microfilm: a black frame, uneven exposure, specks and scratches, then nothing but black and white."""
    size = (flat.shape[1], flat.shape[0])
    back, out = turn(size, degrees, 90)
    warp = Warp(back, size, waves(rng, 6))
    maps = warp.sampling(out)
    ink = sample(1 - flat.astype(np.float32) / 255, maps, 0.0)
    ink = cv2.GaussianBlur(ink, (0, 0), 1.5)
    noise = cv2.GaussianBlur(rng.standard_normal(ink.shape).astype(np.float32), (0, 0), 0.9)
    ink = ink * (1 + 0.10 * smooth(rng, ink.shape, 6)) + noise * (0.055 / noise.std())
    dark = np.where(sheet_of(maps, size) < 0.5, 1.0, ink) > 0.27
    # Dust on the film is black, scratches are white; both in picture pixels, as they came after the type.
    marks = np.zeros(dark.shape, np.uint8)
    for _ in range(out[0] * out[1] // 9000):
        cv2.circle(marks, (int(rng.integers(out[0])), int(rng.integers(out[1]))), int(rng.integers(0, 3)), 1, -1)
    scratches = np.zeros(dark.shape, np.uint8)
    for _ in range(5):
        x, y = int(rng.integers(out[0])), int(rng.integers(out[1] // 2))
        cv2.line(scratches, (x, y), (x + int(rng.integers(-20, 20)), y + int(rng.integers(out[1] // 8, out[1] // 2))), 1, 2)
    dark = (dark | (marks > 0)) & ~(scratches > 0)
    return np.where(dark, 0, 255).astype(np.uint8), warp


def grain(page, rng, spread):
    """Noise of a sensor, a little blurred by its own processing."""
    noise = cv2.GaussianBlur(rng.standard_normal(page.shape).astype(np.float32), (0, 0), 0.7)
    page = page + noise * (spread / noise.std())
    return np.clip(page + 0.5, 0, 255).astype(np.uint8)


KINDS = {"clean": clean, "scan": scan, "old": old, "phone": phone, "bilevel": bilevel}
