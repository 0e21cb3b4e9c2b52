"""Invented photographs: simple drawn scenes with light and grain, and the halftone screen of a newspaper.

They hold no text, so a reader that finds letters in one has gone wrong.
"""

import cv2
import numpy as np

# Width and height of a scene in its own pixels; the page scales it to its column.
SIZES = {"harbour": (1200, 760), "hills": (1200, 800), "street": (1200, 820), "portrait": (1000, 860),
         "field": (1200, 700), "hall": (1200, 780), "bridge": (1200, 720)}


def _clouds(rng, width, height, cells):
    small = rng.random((cells, cells)).astype(np.float32)
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def _sky(rng, width, height, top=150, bottom=235):
    ramp = np.linspace(top, bottom, height, dtype=np.float32)[:, None]
    return ramp + 45 * (_clouds(rng, width, height, 9) - 0.5)


def _poly(image, points, tone):
    cv2.fillPoly(image, [np.array(points, np.int32)], float(tone), cv2.LINE_AA)


def _harbour(rng, image, w, h):
    sea = int(h * 0.62)
    rows = np.arange(h - sea, dtype=np.float32)[:, None]
    image[sea:] = 120 + 30 * np.sin(rows * 0.35 + 6 * _clouds(rng, w, h - sea, 14)) - rows * 0.12
    for k in range(4):
        x, top = int(w * (0.1 + 0.22 * k)), int(h * (0.16 + 0.1 * rng.random()))
        cv2.line(image, (x, sea), (x + 20, top), 40, 9, cv2.LINE_AA)
        cv2.line(image, (x + 70, sea), (x + 40, top), 40, 9, cv2.LINE_AA)
        cv2.line(image, (x - 60, top + 10), (x + 190, top - 6), 35, 11, cv2.LINE_AA)
        cv2.line(image, (x + 170, top), (x + 170, top + 120), 60, 3, cv2.LINE_AA)
    for k in range(3):
        x, y = int(w * (0.05 + 0.33 * k)), sea + int(h * 0.05 * (1 + k))
        _poly(image, [(x, y), (x + 300, y), (x + 260, y + 60), (x + 40, y + 60)], 45 + 20 * k)
        _poly(image, [(x + 190, y - 60), (x + 260, y - 60), (x + 265, y), (x + 185, y)], 215)
        for j in range(4):
            cv2.rectangle(image, (x + 25 + 38 * j, y - 34), (x + 58 + 38 * j, y), float(90 + 40 * (j % 3)), -1)


def _hills(rng, image, w, h):
    for k in range(4):
        base, tone = h * (0.45 + 0.14 * k), 175 - 38 * k
        xs = np.linspace(0, w, 60)
        wave = 60 * np.sin(xs / w * (5 + 3 * k) + 6 * rng.random()) + 22 * np.sin(xs / w * 21 + 6 * rng.random())
        _poly(image, [(0, h)] + [(x, base + y) for x, y in zip(xs, wave)] + [(w, h)], tone)
    for k in range(26):
        x, y = rng.integers(0, w), int(h * (0.72 + 0.26 * rng.random()))
        cv2.ellipse(image, (int(x), y), (14 + k % 9, 26 + k % 13), 0, 0, 360, 34.0, -1, cv2.LINE_AA)


def _street(rng, image, w, h):
    x = 0
    while x < w:
        width, top = int(rng.integers(110, 220)), int(h * (0.12 + 0.3 * rng.random()))
        tone = float(rng.integers(80, 190))
        cv2.rectangle(image, (x, top), (x + width - 6, int(h * 0.8)), tone, -1)
        _poly(image, [(x - 6, top), (x + width // 2, top - 50), (x + width, top)], tone - 40)
        for row in range(top + 26, int(h * 0.7), 70):
            for column in range(x + 18, x + width - 40, 52):
                cv2.rectangle(image, (column, row), (column + 26, row + 40), float(rng.choice([45, 230])), -1)
        x += width
    image[int(h * 0.8):] = np.linspace(170, 110, h - int(h * 0.8))[:, None]
    for k in range(9):
        x, y = int(rng.integers(40, w - 40)), int(h * (0.78 + 0.12 * rng.random()))
        cv2.ellipse(image, (x, y), (13, 46), 0, 0, 360, 40.0, -1, cv2.LINE_AA)
        cv2.circle(image, (x, y - 58), 14, 60.0, -1, cv2.LINE_AA)


def _portrait(rng, image, w, h):
    image[:] = 130 + 60 * _clouds(rng, w, h, 5)
    cv2.ellipse(image, (w // 2, int(h * 1.02)), (int(h * 0.4), int(h * 0.36)), 0, 0, 360, 52.0, -1, cv2.LINE_AA)
    _poly(image, [(w * 0.43, h * 0.6), (w * 0.57, h * 0.6), (w * 0.62, h * 0.76), (w * 0.38, h * 0.76)], 175)
    cv2.ellipse(image, (w // 2, int(h * 0.42)), (int(h * 0.175), int(h * 0.23)), 0, 0, 360, 205.0, -1, cv2.LINE_AA)
    cv2.ellipse(image, (w // 2, int(h * 0.29)), (int(h * 0.19), int(h * 0.13)), 0, 180, 360, 40.0, -1, cv2.LINE_AA)
    for side in (-1, 1):
        cv2.ellipse(image, (w // 2 + side * int(w * 0.075), int(h * 0.4)), (18, 10), 0, 0, 360, 60.0, -1, cv2.LINE_AA)
    cv2.ellipse(image, (w // 2, int(h * 0.53)), (44, 12), 0, 0, 180, 100.0, 6, cv2.LINE_AA)
    cv2.ellipse(image, (w // 2 + 6, int(h * 0.46)), (12, 26), 0, 0, 360, 178.0, -1, cv2.LINE_AA)


def _field(rng, image, w, h):
    horizon = int(h * 0.38)
    rows = np.arange(h - horizon, dtype=np.float32)[:, None]
    image[horizon:] = 150 - 30 * ((rows // 38) % 2) + 20 * (_clouds(rng, w, h - horizon, 30) - 0.5)
    cv2.rectangle(image, (0, int(h * 0.24)), (w, horizon), 70.0, -1)
    for k in range(240):
        cv2.circle(image, (int(rng.integers(0, w)), int(rng.integers(int(h * 0.25), horizon))), 6,
                   float(rng.integers(90, 220)), -1, cv2.LINE_AA)
    cv2.line(image, (0, int(h * 0.9)), (w, int(h * 0.82)), 240.0, 6, cv2.LINE_AA)
    for k in range(8):
        x, y = int(w * (0.08 + 0.115 * k + 0.03 * rng.random())), int(h * (0.5 + 0.35 * rng.random()))
        tone = float(rng.choice([35, 235]))
        cv2.ellipse(image, (x, y), (15, 36), int(rng.integers(-20, 20)), 0, 360, tone, -1, cv2.LINE_AA)
        cv2.circle(image, (x, y - 46), 12, 80.0, -1, cv2.LINE_AA)
        cv2.line(image, (x, y + 20), (x + int(rng.integers(-30, 30)), y + 78), 60.0, 9, cv2.LINE_AA)
    cv2.circle(image, (int(w * 0.55), int(h * 0.78)), 13, 245.0, -1, cv2.LINE_AA)


def _hall(rng, image, w, h):
    image[:] = np.linspace(90, 185, h)[:, None] + 25 * _clouds(rng, w, h, 6)
    for k in range(7):
        x = int(w * (0.04 + 0.15 * k))
        cv2.rectangle(image, (x, int(h * 0.1)), (x + 70, int(h * 0.5)), 225.0, -1)
        cv2.line(image, (x + 35, int(h * 0.1)), (x + 35, int(h * 0.5)), 90.0, 4)
    for row in range(5):
        for k in range(13):
            x, y = int(w * (k + 0.5 * (row % 2)) / 12.5), int(h * (0.6 + 0.085 * row))
            cv2.ellipse(image, (x, y + 44), (36, 34), 0, 0, 360, float(50 + 14 * (k % 4)), -1, cv2.LINE_AA)
            cv2.circle(image, (x, y), 20, float(rng.integers(120, 200)), -1, cv2.LINE_AA)


def _bridge(rng, image, w, h):
    water = int(h * 0.7)
    rows = np.arange(h - water, dtype=np.float32)[:, None]
    image[water:] = 130 + 24 * np.sin(rows * 0.5 + 7 * _clouds(rng, w, h - water, 16))
    deck = int(h * 0.55)
    cv2.rectangle(image, (0, deck), (w, deck + 26), 70.0, -1)
    for k in range(2):
        x = int(w * (0.27 + 0.46 * k))
        cv2.rectangle(image, (x - 16, int(h * 0.12)), (x + 16, water + 40), 55.0, -1)
        for j in range(1, 9):
            for side in (-1, 1):
                cv2.line(image, (x, int(h * (0.12 + 0.02 * j))), (x + side * 33 * j, deck), 65.0, 3, cv2.LINE_AA)
    xs = np.linspace(0, w, 40)
    _poly(image, [(0, deck)] + [(x, deck - 40 - 24 * np.sin(x / w * 9)) for x in xs[:8]] + [(xs[7], deck)], 120)


_DRAW = {"harbour": _harbour, "hills": _hills, "street": _street, "portrait": _portrait, "field": _field,
         "hall": _hall, "bridge": _bridge}


def scene(name, seed):
    """The scene as a grey picture (uint8)."""
    rng = np.random.default_rng(seed)
    width, height = SIZES[name]
    image = np.ascontiguousarray(_sky(rng, width, height), dtype=np.float32)
    _DRAW[name](rng, image, width, height)
    image = cv2.GaussianBlur(image, (0, 0), 2.2)
    image += rng.standard_normal(image.shape).astype(np.float32) * 7
    return np.clip(image, 12, 245).astype(np.uint8)


def halftone(grey, period):
    """`grey` printed with round dots on a 45-degree screen; `period` is the distance of the dots in pixels."""
    height, width = grey.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    turn = 2 * np.pi / (period * np.sqrt(2))
    screen = 0.5 + 0.25 * (np.cos((x + y) * turn) + np.cos((x - y) * turn))
    # A soft threshold: dots of print have soft edges.
    ink = 1 / (1 + np.exp(-9 * (screen - grey.astype(np.float32) / 255)))
    return (255 * (1 - ink)).astype(np.uint8)
