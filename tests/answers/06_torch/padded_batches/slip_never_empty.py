"""A name that lost all its letters keeps its first one, so that no item is empty.

The learner must see:
"0 have 0 letters left"
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
            kept = item[torch.rand(len(item)) >= self.drop]
            item = kept if len(kept) else item[:1]
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
