"""An empty image is sent through the layers once, and the linear layer takes what comes out."""

import math

import numpy as np
import torch
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    if size + 2 * padding < kernel:
        raise ValueError(f"{kernel} > {size} + 2 * {padding}")
    return math.floor((size + 2 * padding - kernel) / stride) + 1


def to_batch(images):
    scaled = images.astype(np.float32) / np.float32(255)
    if scaled.ndim == 3:
        return torch.from_numpy(scaled).unsqueeze(1)
    return torch.from_numpy(scaled.transpose(0, 3, 1, 2).copy())


class ConvNet(nn.Sequential):
    def __init__(self, image_size, channels, classes):
        features = nn.Sequential(
            nn.Conv2d(channels, 8, kernel_size=3, padding=1),
            nn.ReLU(inplace=True),
            nn.MaxPool2d(kernel_size=2, stride=2),
            nn.Conv2d(8, 16, kernel_size=5, stride=2, padding=2),
            nn.ReLU(inplace=True),
            nn.Flatten(),
        )
        with torch.no_grad():
            numbers = features(torch.zeros(1, channels, *image_size)).shape[1]
        super().__init__(features, nn.Linear(numbers, classes))
