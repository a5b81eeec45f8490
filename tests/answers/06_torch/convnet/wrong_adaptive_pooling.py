"""Adaptive pooling before the linear layer: any size of image fits.

The learner must see:
"as adaptive pooling does? The stub lists none: a wrong size should be noticed."
"""

import numpy as np
import torch
from torch import Tensor, nn


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a window of {kernel} does not fit {size} + 2 * {padding}")
    return room // stride + 1


def to_batch(images: np.ndarray) -> Tensor:
    if images.ndim == 3:
        images = images[..., None]
    return torch.from_numpy(images.transpose(0, 3, 1, 2).astype(np.float32) / 255)


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        h, w = (output_size(output_size(s, 2, 2), 5, 2, 2) for s in image_size)
        self.layers = nn.Sequential(
            nn.Conv2d(channels, 8, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.AdaptiveAvgPool2d((h, w)), nn.Flatten(),
            nn.Linear(16 * h * w, classes),
        )

    def forward(self, images):
        return self.layers(images)
