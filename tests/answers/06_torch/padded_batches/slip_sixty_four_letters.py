"""A batch is never wider than 64.

The learner must see:
"['batch'] has shape (1, 64), but (1, 300) is right"
"""

import torch
from torch.utils.data import DataLoader, Dataset


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
    batch = torch.zeros(len(items), min(int(lengths.max()), 64), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item[:64]
    return batch, lengths


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
