"""Biases start at 0, not as by torch.

The learner must see:
"['their bias'][\"spread as torch's\"] is False"
"""

import numpy as np
import torch
from torch import Tensor, nn


def output_size(size: int, kernel: int, stride: int = 1, padding: int = 0) -> int:
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError(f"a window of {kernel} does not fit")
    return room // stride + 1


def to_batch(images: np.ndarray) -> Tensor:
    if images.ndim == 3:
        images = images[..., None]
    return torch.tensor(images.transpose(0, 3, 1, 2).copy()).float() / 255


class ConvNet(nn.Module):
    def __init__(self, image_size: tuple[int, int], channels: int, classes: int) -> None:
        super().__init__()
        h, w = (output_size(size // 2, 5, 2, 2) for size in image_size)
        self.first = nn.Conv2d(channels, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 5, stride=2, padding=2)
        self.last = nn.Linear(16 * h * w, classes)
        for layer in (self.first, self.second, self.last):
            nn.init.zeros_(layer.bias)

    def forward(self, images: Tensor) -> Tensor:
        x = nn.functional.max_pool2d(self.first(images).relu(), 2)
        return self.last(self.second(x).relu().flatten(1))
