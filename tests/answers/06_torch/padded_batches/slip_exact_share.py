"""Exactly the share of letters is left out, so letters are not drawn each on its own.

The learner must see:
"of 3,000 readings of 'abc'"
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
        item = torch.tensor([ord(letter) - 96 for letter in self.names[place]], dtype=torch.int64)
        if self.drop > 0:
            stay = len(item) - round(self.drop * len(item))
            item = item[torch.randperm(len(item))[:stay].sort().values]
        return item


def collate(items):
    lengths = torch.tensor([len(item) for item in items], dtype=torch.int64)
    batch = torch.zeros(len(items), int(lengths.max()), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item
    return batch, lengths


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
