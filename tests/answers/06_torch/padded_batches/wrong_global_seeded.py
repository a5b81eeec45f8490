"""The global generator is seeded instead.

The learner must see:
"Without generator= the order"
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
        letters = torch.tensor([ord(c) - ord("a") + 1 for c in self.names[place]], dtype=torch.int64)
        if self.drop > 0:
            letters = letters[torch.rand(len(letters)) >= self.drop]
        return letters


def collate(items):
    lengths = torch.tensor([len(item) for item in items])
    batch = torch.zeros(len(items), int(lengths.max()), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item
    return batch, lengths


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    torch.manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        num_workers=workers,
        collate_fn=collate,
    )
