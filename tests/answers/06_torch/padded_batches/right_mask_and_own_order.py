"""One mask of all letters fills a batch at once; a subclass of DataLoader counts epochs when they begin."""

import random

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
            item = torch.stack([n for n in item if torch.rand(()) >= self.drop] or [torch.tensor(0)])
            item = item[item > 0]
        return item


def collate(items):
    lengths = torch.tensor([len(item) for item in items], dtype=torch.int64)
    inside = torch.arange(int(lengths.max())) < lengths[:, None]
    return inside.long().masked_scatter_(inside, torch.cat(items)), lengths


class Order:
    def __init__(self, dataset, seed):
        self.dataset, self.random = dataset, random.Random(seed)

    def __len__(self):
        return len(self.dataset)

    def __iter__(self):
        return iter(self.random.sample(range(len(self)), len(self)))


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator().manual_seed(seed)
    return DataLoader(
        dataset,
        batch_size=batch_size,
        sampler=Order(dataset, seed) if shuffle else None,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
