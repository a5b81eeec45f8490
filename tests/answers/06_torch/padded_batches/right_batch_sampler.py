"""A batch sampler of its own shuffles with a generator of its own."""

import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


class Names(Dataset):
    def __init__(self, names, drop=0.0):
        self.codes = [list(name.encode("ascii")) for name in names]
        self.drop = drop

    def __len__(self):
        return len(self.codes)

    def __getitem__(self, place):
        codes = torch.tensor(self.codes[place], dtype=torch.int64) - 96
        return codes if self.drop == 0 else codes[torch.rand(codes.shape) > self.drop]


def collate(items):
    return pad_sequence(items, batch_first=True, padding_value=0), torch.tensor(list(map(len, items)))


class Batches:
    def __init__(self, n, size, seed, shuffle):
        self.n, self.size, self.shuffle = n, size, shuffle
        self.seed, self.epoch = seed, 0

    def __len__(self):
        return -(-self.n // self.size)

    def __iter__(self):
        g = torch.Generator().manual_seed(1_000_003 * self.seed % 2**60 + self.epoch)
        self.epoch += 1
        order = torch.randperm(self.n, generator=g) if self.shuffle else torch.arange(self.n)
        yield from (part.tolist() for part in order.split(self.size))


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    return DataLoader(
        dataset,
        batch_sampler=Batches(len(dataset), batch_size, seed, shuffle),
        num_workers=workers,
        collate_fn=collate,
        generator=torch.Generator().manual_seed(seed),
    )
