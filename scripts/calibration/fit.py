"""The fits: how much a reader's confidence is worth, and how much each piece of evidence weighs."""

import numpy as np

MOST_ODDS = 8  # recognize/confidence.h


def log_odds(p):
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.clip(np.log(p / (1 - p)), -MOST_ODDS, MOST_ODDS)


def isotonic(points):
    """Pool adjacent violators: the rising step function nearest to points (x, y, n), in the order of x. Returns its
    blocks (mean x, mean y, n)."""
    blocks = []
    for x, y, n in points:
        blocks.append([x, y, n])
        while len(blocks) > 1 and blocks[-2][1] >= blocks[-1][1]:
            bx, by, bn = blocks.pop()
            ax, ay, an = blocks[-1]
            blocks[-1] = [(ax * an + bx * bn) / (an + bn), (ay * an + by * bn) / (an + bn), an + bn]
    return blocks


def curve(said, knots):
    """A rising curve of `knots` points (confidence said, share right) through pairs (confidence, right)."""
    x = np.array([c for c, _ in said])
    y = np.array([r for _, r in said], float)
    # Even in what is wrong, not in what is said: nearly all characters are said very surely.
    edges = np.unique(np.quantile(x[y == 0], np.linspace(0, 1, knots - 1))) if (y == 0).sum() >= knots else \
        np.unique(np.quantile(x, np.linspace(0, 1, knots - 1)))
    which = np.searchsorted(edges, x, side="left")
    points = []
    for k in np.unique(which):
        inside = which == k
        # One character more that is wrong and one more that is right: no share is 0 or 1.
        points.append((x[inside].mean(), (y[inside].sum() + 0.5) / (inside.sum() + 1), inside.sum()))
    blocks = isotonic(points)
    found = [(0.0, min(0.02, blocks[0][1]))] + [(bx, by) for bx, by, _ in blocks]
    while len(found) < knots + 1:  # beyond what is ever said
        found.append((found[-1][0] + 1, found[-1][1]))
    return found


def apply_curve(points, confidence):
    return np.interp(confidence, [p[0] for p in points], [p[1] for p in points])


def logistic(features, labels, prior, strength, weights=None):
    """Weights of a logistic regression, drawn to `prior` by a Gaussian of precision `strength` (Newton's method)."""
    features, labels = np.asarray(features, float), np.asarray(labels, float)
    prior, strength = np.asarray(prior, float), np.broadcast_to(np.asarray(strength, float), (features.shape[1],))
    share = np.ones(len(labels)) if weights is None else np.asarray(weights, float)
    w = prior.copy()
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(features @ w, -30, 30)))
        gradient = features.T @ (share * (labels - p)) - strength * (w - prior)
        hessian = (features * (share * p * (1 - p))[:, None]).T @ features + np.diag(strength)
        step = np.linalg.solve(hessian, gradient)
        w += step
        if np.abs(step).max() < 1e-9:
            break
    return w


def calibration_error(confidence, right, bins=15):
    """Expected calibration error (M. P. Naeini, G. Cooper, M. Hauskrecht: Obtaining Well Calibrated Probabilities Using
    Bayesian Binning, 2015) and the rows of the reliability curve: (from, to, n, mean confidence, share right)."""
    confidence, right = np.asarray(confidence, float), np.asarray(right, float)
    rows, error = [], 0.0
    edges = np.linspace(0, 1, bins + 1)
    for low, high in zip(edges, edges[1:]):
        inside = (confidence > low) & (confidence <= high) if low > 0 else confidence <= high
        if inside.any():
            rows.append((low, high, int(inside.sum()), confidence[inside].mean(), right[inside].mean()))
            error += inside.mean() * abs(rows[-1][3] - rows[-1][4])
    return error, rows
