"""No layer of torch's: parameters of one's own, convolution as a product of unfolded patches."""

import math

import torch
from torch import nn
from torch.nn.functional import unfold


def output_size(size, kernel, stride=1, padding=0):
    places = 0
    start = -padding
    while start + kernel <= size + padding:
        places += 1
        start += stride
    if not places:
        raise ValueError("no place for the window")
    return places


def to_batch(images):
    channels = images.shape[3] if images.ndim == 4 else 1
    batch = torch.empty(len(images), channels, *images.shape[1:3])
    for c in range(channels):
        plane = images if images.ndim == 3 else images[..., c]
        batch[:, c] = torch.from_numpy(plane.astype("float64") / 255)
    return batch


def start(*shape, inputs):
    bound = 1 / math.sqrt(inputs)
    return nn.Parameter(torch.empty(*shape).uniform_(-bound, bound))


class ConvNet(nn.Module):
    def __init__(self, image_size, channels, classes):
        super().__init__()
        self.halves = [output_size(size, 2, 2) for size in image_size]
        self.quarters = [output_size(size, 5, 2, 2) for size in self.halves]
        numbers = 16 * math.prod(self.quarters)
        self.weight_1 = start(8, channels, 3, 3, inputs=9 * channels)
        self.bias_1 = start(8, inputs=9 * channels)
        self.weight_2 = start(16, 8, 5, 5, inputs=200)
        self.bias_2 = start(16, inputs=200)
        self.weight_3 = start(classes, numbers, inputs=numbers)
        self.bias_3 = start(classes, inputs=numbers)
        self.image_size = tuple(image_size)

    def forward(self, images):
        if images.shape[2:] != self.image_size:
            raise ValueError(f"made for images of {self.image_size}")
        n = images.shape[0]
        patches = unfold(images, 3, padding=1)
        x = self.weight_1.flatten(1) @ patches + self.bias_1[:, None]
        x = x.view(n, 8, *self.image_size).clamp(min=0)
        h, w = self.halves
        x = x[:, :, : 2 * h, : 2 * w].reshape(n, 8, h, 2, w, 2).amax(dim=(3, 5))
        x = self.weight_2.flatten(1) @ unfold(x, 5, padding=2, stride=2) + self.bias_2[:, None]
        x = x.clamp(min=0).flatten(1)
        return x @ self.weight_3.T + self.bias_3
