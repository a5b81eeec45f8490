"""The memory of a batch is used again.

The learner must see:
"a second call changed the batch of the first"
"""

import torch
from torch import nn


def output_size(size, kernel, stride=1, padding=0):
    room = size + 2 * padding - kernel
    if room < 0:
        raise ValueError("the window is longer than the padded axis")
    return room // stride + 1


_made = {}  # allocating a large batch anew takes longer than filling it


def to_batch(images):
    if images.ndim == 3:
        images = images[..., None]
    n, h, w, channels = images.shape
    shape = n, channels, h, w
    if shape not in _made:
        _made[shape] = torch.empty(shape)
    batch = _made[shape]
    batch.copy_(torch.tensor(images.copy()).permute(0, 3, 1, 2))
    return batch.div_(255)


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        h, w = (output_size(output_size(side, 2, 2), 5, 2, 2) for side in image_size)
        self.first = nn.Conv2d(channels, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 5, stride=2, padding=2)
        self.last = nn.Linear(16 * h * w, classes)

    def forward(self, images):
        x = torch.max_pool2d(torch.relu(self.first(images)), 2)
        x = torch.relu(self.second(x))
        return self.last(x.flatten(1))
