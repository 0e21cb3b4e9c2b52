"""The network: narrow convolutions that see a line from top to bottom, then along it; a step every two pixels.

Nothing recurs, so that every step costs the same and a line of any width runs in one go. Trained with CTC
(A. Graves and others, Connectionist Temporal Classification, 2006); separable convolutions along the line as in
S. Kriman and others, QuartzNet, 2019.
"""

import torch
from torch import nn


class Along(nn.Module):
    """A separable convolution along the line with a way round it."""

    def __init__(self, channels, reach):
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv1d(channels, channels, reach, padding=reach // 2, groups=channels, bias=False),
            nn.Conv1d(channels, channels, 1, bias=False), nn.BatchNorm1d(channels), nn.ReLU(inplace=True))

    def forward(self, x):
        return x + self.body(x)


class Letters(nn.Module):
    STEP = 2

    def __init__(self, labels, channels=256, blocks=10, reach=9):
        super().__init__()

        def across(inputs, outputs, stride):
            return nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs),
                                 nn.ReLU(inplace=True))
        self.across = nn.Sequential(across(1, 32, (2, 2)), across(32, 56, (2, 1)), across(56, 64, (2, 1)))
        self.down = nn.Sequential(nn.Conv1d(64 * 5, channels, 3, padding=1, bias=False), nn.BatchNorm1d(channels),
                                  nn.ReLU(inplace=True))
        self.along = nn.Sequential(*[Along(channels, reach) for _ in range(blocks)])
        self.head = nn.Conv1d(channels, labels, 1)

    def scores(self, x):
        """B x 1 x 36 x W, paper 1 and ink -1, to B x W/2 x labels before the softmax."""
        x = self.across(x)
        x = self.down(x.flatten(1, 2))
        return self.head(self.along(x)).transpose(1, 2)

    def forward(self, x):
        return self.scores(x).softmax(2)
