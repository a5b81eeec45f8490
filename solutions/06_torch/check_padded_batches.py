"""Full grading of padded_batches: names of any length, batches of any size, real workers."""

import torch
from hypothesis import strategies as st

from dojo.check import check

names = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12), min_size=1, max_size=20)
seeds = st.integers(0, 2**31 - 1)


@check({"given": names}, examples=30)
def items(kata, given):
    dataset = kata.Names(given)
    return [len(dataset), [dataset[place] for place in range(len(given))]]


@check({"given": names}, examples=40)
def padded(kata, given):
    parts = [torch.tensor([ord(c) - 96 for c in name], dtype=torch.int64) for name in given]
    batch, lengths = kata.collate(parts)
    seen = batch.clone(), lengths.clone()
    batch.fill_(-1)
    return [*seen, parts]


@check({"seed": seeds, "drop": st.sampled_from([0.1, 0.5, 0.9])}, examples=6)
def dropping(kata, seed, drop):
    """Facts that hold for any way of drawing, asked with room to spare."""
    torch.manual_seed(seed)
    dataset = kata.Names(["abcdefghij" * 200] * 2, drop=drop)
    first, second, again = dataset[0], dataset[1], dataset[0]
    return {
        "share": bool(abs(len(first) / 2000 - (1 - drop)) < 0.07),
        "anew": bool(not torch.equal(first, second) and not torch.equal(first, again)),
        "all letters alike": [
            bool(abs((first == letter).sum() / 200 - (1 - drop)) < 0.22) for letter in range(1, 11)
        ],
    }


def epoch(loader):
    return [(batch.tolist(), lengths.tolist()) for batch, lengths in loader]


@check(
    {
        "given": names,
        "size": st.integers(1, 8),
        "seed": seeds,
        "shuffle": st.sampled_from([None, True, False]),
    },
    examples=30,
)
def loading(kata, given, size, seed, shuffle):
    extra = {} if shuffle is None else {"shuffle": shuffle}
    dataset = kata.Names(given)
    torch.manual_seed(seed)
    loader = kata.make_loader(dataset, size, seed, **extra)
    first, state = epoch(loader), torch.get_rng_state()
    second = epoch(loader)
    torch.rand(7)
    again = kata.make_loader(dataset, size, seed, **extra)
    torch.manual_seed(seed)
    rows = sorted(tuple(row[:n]) for batch in first for row, n in zip(*batch, strict=True))
    return {
        "sizes": [len(lengths) for _, lengths in first],
        "rows": rows,
        "in order": first if shuffle is False else None,
        "repeated": [epoch(again), epoch(again)] == [first, second],
        "generator stays": bool(torch.equal(state, torch.get_rng_state())),
    }


@check({"seed": seeds}, examples=1)
def two_workers(kata, seed):
    """What two real workers drop, in two epochs of two equal loaders."""
    dataset = kata.Names(["abcdefghijklmnopqrstuvwxyz"] * 6, drop=0.5)
    loader, again = (kata.make_loader(dataset, 2, seed, workers=2) for _ in range(2))
    first, second = epoch(loader), epoch(loader)
    return {
        "epochs differ": first != second,
        "workers differ": first[0] != first[1],
        "repeated": [epoch(again), epoch(again)] == [first, second],
    }
