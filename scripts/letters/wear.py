"""What print goes through, done to a batch of pictures at once: bad inking, age, the camera, the scanner.

Pictures are B x 1 x H x W, 1 where there is ink. Each kind of wear befalls only some of the pictures.
"""

import math

import torch
from torch.nn import functional as F


def _some(batch, share):
    return (torch.rand(batch.shape[0], 1, 1, 1, device=batch.device) < share).float()


def _uniform(batch, low, high):
    return low + (high - low) * torch.rand(batch.shape[0], 1, 1, 1, device=batch.device)


def _clouds(batch, cell):
    """Smooth noise, 0 to 1, that changes over `cell` pixels."""
    b, _, h, w = batch.shape
    small = torch.rand(b, 1, max(2, h // cell + 1), max(2, w // cell + 1), device=batch.device)
    return F.interpolate(small, size=(h, w), mode="bilinear", align_corners=True)


def _blur(batch, sigma):
    reach = max(1, math.ceil(2.5 * sigma))
    at = torch.arange(-reach, reach + 1, device=batch.device, dtype=batch.dtype)
    kernel = torch.exp(-at**2 / (2 * sigma**2))
    kernel = kernel / kernel.sum()
    batch = F.conv2d(batch, kernel.view(1, 1, 1, -1), padding=(0, reach))
    return F.conv2d(batch, kernel.view(1, 1, -1, 1), padding=(reach, 0))


def _bend(batch):
    """Lines aslant, bowed, leaning."""
    b, _, h, w = batch.shape
    y, x = torch.meshgrid(torch.linspace(-1, 1, h, device=batch.device), torch.linspace(-1, 1, w, device=batch.device),
                          indexing="ij")
    rise = _uniform(batch, -0.09, 0.09)[:, 0] * x + _uniform(batch, -0.05, 0.05)[:, 0] * \
        torch.sin(x * _uniform(batch, 1, 8)[:, 0] + _uniform(batch, 0, 6)[:, 0])
    lean = _uniform(batch, -0.12, 0.12)[:, 0] * y * h / w
    grid = torch.stack([x + lean, (y + rise) * _uniform(batch, 0.95, 1.08)[:, 0]], -1)
    return F.grid_sample(batch, grid, align_corners=True)


def worn(batch):
    batch = _bend(batch)
    thick, thin = F.max_pool2d(batch, 3, 1, 1), -F.max_pool2d(-batch, 3, 1, 1)
    batch = torch.lerp(batch, thick, _some(batch, 0.3) * _uniform(batch, 0, 0.8))
    batch = torch.lerp(batch, thin, _some(batch, 0.3) * _uniform(batch, 0, 0.6))
    # Bad inking: spots where the ink is thin or missing.
    holes = (_clouds(batch, 3) > _uniform(batch, 0.62, 0.95)).float()
    batch = batch * (1 - holes * _some(batch, 0.35) * _uniform(batch, 0.3, 1))
    batch = batch * (1 - _clouds(batch, 24) * _some(batch, 0.4) * _uniform(batch, 0.2, 0.75))
    # The other side of the leaf, and what reaches in from the lines above and below.
    back = _blur(batch.flip(0).flip(3), 1.2)
    batch = torch.maximum(batch, back * _some(batch, 0.2) * _uniform(batch, 0.1, 0.4))
    shift = int(torch.randint(29, 34, (1,)))
    for above in (True, False):
        other = batch.roll(1, 0)
        edge = torch.zeros_like(other)
        if above:
            edge[:, :, :36 - shift] = other[:, :, shift:]
        else:
            edge[:, :, shift:] = other[:, :, :36 - shift]
        batch = torch.maximum(batch, edge * _some(batch, 0.08))
    # Specks.
    dust = (torch.rand_like(batch) > 0.997).float()
    batch = torch.maximum(batch, _blur(dust, 0.6) * 2.2 * _some(batch, 0.25)).clamp(0, 1)
    # Optics: blurred, or scanned too coarsely.
    soft, softer = _blur(batch, 0.7), _blur(batch, 1.3)
    batch = torch.lerp(batch, soft, _some(batch, 0.7) * _uniform(batch, 0, 1))
    batch = torch.lerp(batch, softer, _some(batch, 0.25) * _uniform(batch, 0.2, 1))
    b, _, h, w = batch.shape
    scale = float(torch.empty(1).uniform_(0.45, 0.8))
    coarse = F.interpolate(F.interpolate(batch, scale_factor=scale, mode="area"), size=(h, w), mode="bicubic")
    batch = torch.lerp(batch, coarse, _some(batch, 0.3))
    # The eye: contrast, grain, black and white only.
    batch = (batch * _uniform(batch, 0.8, 1.6)).clamp(0, 1) ** _uniform(batch, 0.6, 1.6)
    batch = batch + torch.randn_like(batch) * 0.12 * _uniform(batch, 0, 1) * _some(batch, 0.5)
    hard = (batch > _uniform(batch, 0.3, 0.6)).float()
    batch = torch.lerp(batch, hard, _some(batch, 0.12))
    # Cut out at its own height and darkness, as the reader does.
    return batch.clamp(0, 1)
