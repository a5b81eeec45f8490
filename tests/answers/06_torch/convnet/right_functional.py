"""Layers as attributes, the rest in torch.nn.functional; ReLU after the pooling, which is the same."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    length = size + padding + padding
    if kernel > length:
        raise ValueError("window too long")
    return len(range(0, length - kernel + 1, stride))


def to_batch(images):
    if images.ndim == 3:
        images = np.expand_dims(images, -1)
    return torch.tensor(np.moveaxis(images, -1, 1), dtype=torch.float32).div_(255.0)


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        h, w = image_size
        self.conv1 = nn.Conv2d(channels, 8, 3, padding="same")
        self.conv2 = nn.Conv2d(8, 16, 5, 2, 2)
        self.fc = nn.Linear(16 * ((h // 2 + 1) // 2) * ((w // 2 + 1) // 2), classes)

    def forward(self, images):
        x = F.relu(F.max_pool2d(self.conv1(images), 2))
        x = torch.relu_(self.conv2(x))
        return self.fc(x.reshape(len(images), -1))
