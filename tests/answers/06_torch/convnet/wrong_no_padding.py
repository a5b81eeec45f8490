"""Neither the first convolution nor its size has padding.

The learner must see:
"the first convolution has no padding"
"""

import numpy as np
import torch
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the window is longer than the padded axis")
    return room // stride + 1


def to_batch(images):
    if images.ndim == 3:
        images = images[..., np.newaxis]
    return torch.from_numpy(images).permute(0, 3, 1, 2).float() / 255


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        h, w = (output_size(output_size(output_size(size, 3), 2, 2), 5, 2, 2) for size in image_size)
        self.conv1 = nn.Conv2d(channels, 8, 3)
        self.conv2 = nn.Conv2d(8, 16, 5, stride=2, padding=2)
        self.pool = nn.MaxPool2d(2)
        self.linear = nn.Linear(16 * h * w, classes)

    def forward(self, images):
        x = self.pool(torch.relu(self.conv1(images)))
        x = torch.relu(self.conv2(x))
        x = x.flatten(1)
        return self.linear(x)
