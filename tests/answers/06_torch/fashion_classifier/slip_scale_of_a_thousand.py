"""Mean and std are those of the first thousand images.

The learner must see:
"['mean of 2500 images'] is 37.0, but 93.25 is right"
"""

import copy
from time import monotonic

import numpy as np
import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", torch.tensor(float(mean)))
        self.register_buffer("std", torch.tensor(float(std)))
        self.layers = nn.Sequential(
            nn.Flatten(), nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10)
        )

    def forward(self, images):
        return self.layers((images.float() - self.mean) / self.std)


def build(images):
    images = images[:1000]
    return Network(np.mean(images, dtype=np.float64), np.std(images, dtype=np.float64))


def fit(model, images, labels, seed, seconds, now=monotonic):
    begin = now()
    images = torch.from_numpy(np.array(images))
    labels = torch.from_numpy(np.array(labels)).long()
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(images), generator=generator)
    held, rest = order[: len(images) // 5], order[len(images) // 5 :]
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    best, kept, longest = -1.0, None, 0.0
    while kept is None or now() - begin + longest <= seconds:
        started = now()
        model.train()
        for batch in rest[torch.randperm(len(rest), generator=generator)].split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(images[batch]), labels[batch]).backward()
            optimizer.step()
        accuracy = _accuracy(model, images[held], labels[held])
        if accuracy > best:
            best, kept = accuracy, copy.deepcopy(model.state_dict())
        longest = max(longest, now() - started)
    model.load_state_dict(kept)
    return best


def _accuracy(model, images, labels):
    return float((_scored(model, images).argmax(dim=1) == labels).double().mean())


@torch.no_grad()
def _scored(model, images):
    model.eval()
    return torch.cat([model(part) for part in images.split(500)])


def predict(model, images):
    return _scored(model, torch.from_numpy(np.array(images))).argmax(dim=1).numpy()
