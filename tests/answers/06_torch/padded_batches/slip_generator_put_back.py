"""The loader puts the global generator back after each pass, so each epoch drops the same letters.

The learner must see:
"['each epoch drops other letters'] is False, but True is right"
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
    batch = torch.zeros(len(items), int(lengths.max()), dtype=torch.int64)
    for row, item in zip(batch, items):
        row[: len(item)] = item
    return batch, lengths


class Quiet(DataLoader):
    def __iter__(self):
        state = torch.get_rng_state()
        yield from super().__iter__()
        torch.set_rng_state(state)


def make_loader(dataset, batch_size, seed, shuffle=True, workers=0):
    generator = torch.Generator()
    generator.manual_seed(seed)
    return Quiet(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        num_workers=workers,
        collate_fn=collate,
        generator=generator,
    )
