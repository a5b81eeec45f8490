"""Older style: attributes in any order of use, view after contiguous, flat size by a dry run."""
import numpy as np
import torch
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    out = (size - kernel + 2 * padding) / stride + 1
    if size + 2 * padding < kernel:
        raise ValueError
    return int(out)


def to_batch(images):
    images = np.array(images, dtype="float32")
    images /= 255.0
    if images.ndim == 3:
        images = np.expand_dims(images, 1)
    else:
        images = np.moveaxis(images, -1, 1)
    return torch.Tensor(np.ascontiguousarray(images))


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super(ConvNet, self).__init__()
        self.conv1 = nn.Conv2d(channels, 8, kernel_size=(3, 3), padding="same")
        self.conv2 = nn.Conv2d(8, 16, kernel_size=(5, 5), stride=(2, 2), padding=(2, 2))
        with torch.no_grad():
            flat = self.features(torch.zeros(1, channels, *image_size)).size(1)
        self.fc = nn.Linear(flat, classes)

    def features(self, x):
        x = torch.max_pool2d(torch.relu(self.conv1(x)), 2, 2)
        x = torch.relu(self.conv2(x))
        return x.contiguous().view(x.size(0), -1)

    def forward(self, images):
        return self.fc(self.features(images))
