"""Eight orders are drawn beforehand, and the ninth epoch has the first one again.

The learner must see:
"['epoch with the order of an earlier one'] is an int: 8"
"""

import torch
from torch.utils.data import DataLoader, Dataset, Sampler


class Names(Dataset):
    def __init__(self, names, drop=0.0):
        self.names = list(names)
        self.drop = drop

    def __len__(self):
        return len(self.names)

    def __getitem__(self, place):
        item = torch.tensor([ord(c) - 96 for c in self.names[place]], dtype=torch.int64)
        if self.drop:
            item = item[torch.rand(len(item)) >= self.drop]
        return item


def collate(items):
    lengths = torch.tensor([len(item) for item in items], dtype=torch.int64)
    batch = torch.zeros(len(items), int(lengths.max()), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item
    return batch, lengths


class Orders(Sampler):
    """Orders of the epochs, drawn beforehand."""

    def __init__(self, size, seed, epochs=8):
        generator = torch.Generator().manual_seed(seed)
        self.orders = [torch.randperm(size, generator=generator).tolist() for _ in range(epochs)]
        self.epoch = 0

    def __len__(self):
        return len(self.orders[0])

    def __iter__(self):
        order = self.orders[self.epoch % len(self.orders)]
        self.epoch += 1
        return iter(order)


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        sampler=Orders(len(dataset), seed) if shuffle else None,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
