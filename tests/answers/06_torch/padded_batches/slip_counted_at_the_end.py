"""An epoch is counted when it ends, so one that was left early comes again.

The learner must see:
"another order after an epoch that was left early"
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
        item = torch.tensor([ord(letter) - 96 for letter in self.names[place]], dtype=torch.int64)
        if self.drop > 0:
            item = item[torch.rand(len(item)) >= self.drop]
        return item


def collate(items):
    lengths = torch.tensor([len(item) for item in items], dtype=torch.int64)
    batch = torch.zeros(len(items), int(lengths.max()), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item
    return batch, lengths


class Shuffled(Sampler):
    def __init__(self, n, seed):
        self.n, self.seed, self.epoch = n, seed, 0

    def __len__(self):
        return self.n

    def __iter__(self):
        generator = torch.Generator().manual_seed(self.seed * 1_000_003 + self.epoch)
        yield from torch.randperm(self.n, generator=generator).tolist()
        self.epoch += 1


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        sampler=Shuffled(len(dataset), seed) if shuffle else None,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
