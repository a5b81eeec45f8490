"""A DataLoader with a generator, a small convnet, SGD with momentum, and a copy of the model."""

from copy import deepcopy
from time import monotonic

import numpy as np
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset, random_split


class Scale(nn.Module):
    def __init__(self, images):
        super().__init__()
        self.register_buffer("mean", torch.tensor([np.mean(images)], dtype=torch.float32))
        self.register_buffer("std", torch.tensor([np.std(images)], dtype=torch.float32))

    def forward(self, images):
        return ((images.float() - self.mean) / self.std).unsqueeze(1)


def build(images):
    return nn.Sequential(
        Scale(images),
        nn.Conv2d(1, 8, kernel_size=5, stride=2, padding=2),
        nn.BatchNorm2d(8),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(8 * 7 * 7, 10),
    )


def fit(model, images, labels, seed, seconds, now=monotonic):
    end = now() + seconds
    generator = torch.Generator().manual_seed(seed)
    everything = TensorDataset(torch.tensor(images), torch.tensor(labels, dtype=torch.int64))
    few = len(labels) // 5
    held, rest = random_split(everything, [few, len(labels) - few], generator=generator)
    loader = DataLoader(rest, batch_size=50, shuffle=True, generator=generator)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03, momentum=0.9)
    criterion = nn.CrossEntropyLoss()
    measured, known = images[held.indices], labels[held.indices]
    best, kept, lengths = None, None, []
    while not lengths or now() + max(lengths) <= end:
        start = now()
        model.train()
        for inputs, targets in loader:
            model.zero_grad()
            criterion(model(inputs), targets).backward()
            optimizer.step()
        accuracy = float(np.mean(predict(model, measured) == known))
        if best is None or accuracy > best:
            best, kept = accuracy, deepcopy(model).state_dict()
        lengths.append(now() - start)
    model.load_state_dict(kept)
    return best


@torch.inference_mode()
def predict(model, images):
    model.eval()
    loader = DataLoader(torch.tensor(images), batch_size=500)
    return np.concatenate([model(batch).argmax(dim=1).numpy() for batch in loader])
