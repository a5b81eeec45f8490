"""Letters are dropped by torch.bernoulli, rows padded one by one and stacked."""

import string

import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

NUMBERS = {letter: n for n, letter in enumerate(string.ascii_lowercase, start=1)}


class Names(Dataset):
    def __init__(self, names, drop=0.0):
        self.names, self.drop = tuple(names), drop

    def __len__(self):
        return len(self.names)

    def __getitem__(self, place):
        name = self.names[place]
        if self.drop:
            keep = torch.bernoulli(torch.full((len(name),), 1 - self.drop)).tolist()
            name = [c for c, k in zip(name, keep) if k]
        return torch.tensor([NUMBERS[c] for c in name], dtype=torch.long)


def collate(items):
    longest = max(len(i) for i in items)
    rows = [F.pad(i, (0, longest - len(i))) for i in items]
    return torch.stack(rows), torch.as_tensor([i.numel() for i in items])


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    g = torch.Generator().manual_seed(seed)
    order = (
        torch.utils.data.RandomSampler(dataset, generator=g)
        if shuffle
        else torch.utils.data.SequentialSampler(dataset)
    )
    return DataLoader(
        dataset, batch_size, sampler=order, num_workers=workers, collate_fn=collate, generator=g
    )
