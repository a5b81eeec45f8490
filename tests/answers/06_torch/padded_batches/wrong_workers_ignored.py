"""workers is not passed on.

The learner must see:
"workers=2: expected 2, got 0"
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
    generator = torch.Generator()
    generator.manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        collate_fn=collate,
        generator=generator,
    )
