"""train() is called once, and measuring leaves the model in evaluation mode.

The learner must see:
"learned in evaluation mode"
"""

import copy
import math
from time import monotonic

import numpy as np
import torch
from torch import nn


class Reader(nn.Module):
    def __init__(self, mean: float, std: float) -> None:
        super().__init__()
        self.register_buffer("mean", torch.tensor(mean))
        self.register_buffer("std", torch.tensor(std))
        self.hidden = nn.Linear(28 * 28, 64)
        self.out = nn.Linear(64, 10)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        x = ((images - self.mean) / self.std).flatten(1)
        return self.out(torch.relu(self.hidden(x)))


def build(images: np.ndarray) -> nn.Module:
    return Reader(float(images.mean()), float(images.std()))


def fit(model: nn.Module, images, labels, seed: int, seconds: float, now=monotonic) -> float:
    start = now()
    model.train()
    order = torch.Generator().manual_seed(seed)
    pixels, kinds = torch.tensor(images), torch.tensor(labels).long()
    held, rest = torch.randperm(len(kinds), generator=order).tensor_split([len(kinds) // 5])
    optimizer = torch.optim.Adam(model.parameters())
    best, begun, lengths = -math.inf, start, []
    while True:
        for batch in rest[torch.randperm(len(rest), generator=order)].split(50):
            loss = nn.functional.cross_entropy(model(pixels[batch]), kinds[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        right = predict(model, pixels[held].numpy()) == kinds[held].numpy()
        if right.mean() > best:
            best = float(right.mean())
            state = copy.deepcopy(model.state_dict())
        ended = now()
        lengths.append(ended - begun)
        if ended + max(lengths) - start > seconds:
            break
        begun = ended
    model.load_state_dict(state)
    return best


def predict(model: nn.Module, images: np.ndarray) -> np.ndarray:
    model.eval()
    with torch.no_grad():
        parts = [model(part).argmax(dim=1) for part in torch.tensor(images).split(500)]
    return torch.cat(parts).numpy()
