"""nn.LazyLinear works out its own size, in a first call that __init__ makes."""

import numpy as np
import torch
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    if kernel > size + 2 * padding:
        raise ValueError("the window does not fit")
    return (size + 2 * padding - kernel + stride) // stride


def to_batch(images):
    batch = torch.as_tensor(images)
    batch = batch.unsqueeze(-1) if batch.dim() == 3 else batch
    return torch.movedim(batch, -1, 1).to(torch.get_default_dtype()).mul(1 / 255)


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        self.layers = nn.ModuleList(
            [
                nn.LazyConv2d(8, 3, padding=1),
                nn.MaxPool2d(2),
                nn.ReLU(),
                nn.LazyConv2d(16, 5, stride=2, padding=2),
                nn.ReLU(),
                nn.Flatten(start_dim=1),
                nn.LazyLinear(classes),
            ]
        )
        self(torch.zeros(1, channels, *image_size))

    def forward(self, images):
        for layer in self.layers:
            images = layer(images)
        return images
