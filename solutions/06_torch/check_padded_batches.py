"""Full grading of padded_batches: names of any length, batches of any size, real workers."""

from math import comb

import torch
from hypothesis import strategies as st
from torch.utils.data import Dataset

from dojo.check import check

names = st.lists(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12), min_size=1, max_size=20)
seeds = st.integers(0, 2**31 - 1)


@check({"given": names}, examples=30)
def items(kata, given):
    dataset = kata.Names(given)
    return [len(dataset), [dataset[place] for place in range(len(given))]]


@check({"given": names, "times": st.sampled_from([1, 300])}, examples=40)
def padded(kata, given, times):
    """Short items, and some as long as texts."""
    letters = [[ord(c) - 96 for c in name] * times for name in given]
    parts = [torch.tensor(item, dtype=torch.int64) for item in letters]
    batch, lengths = kata.collate(parts)
    seen = {"batch": batch.clone(), "lengths": lengths.clone()}
    batch.fill_(-1)
    return {**seen, "the caller's items": parts}


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


@check({"seed": seeds, "drop": st.sampled_from([0.005, 0.3, 0.5, 0.9])}, examples=6)
def short_names(kata, seed, drop):
    """How many letters of three are left, of 3,000 readings."""
    torch.manual_seed(seed)
    dataset = kata.Names(["abc"], drop=drop)
    left = [len(dataset[0]) for _ in range(3000)]
    return [left.count(letters) for letters in range(4)]


@short_names.verify
def _(yours, reference, seed, drop):
    assert sum(yours) == 3000, "an item has more letters than its name"
    told = f"drop {drop}: of 3,000 readings of 'abc'"
    lost = sum((3 - letters) * times for letters, times in enumerate(yours))
    # Six deviations, and for rare events a few times more.
    room = 6 * (9000 * drop * (1 - drop)) ** 0.5
    assert abs(lost - 9000 * drop) < room, (
        f"{told}, which have 9,000 letters, {lost} were left out; expected about {9000 * drop:.0f}"
    )
    for letters, times in enumerate(yours):
        share = comb(3, letters) * (1 - drop) ** letters * drop ** (3 - letters)
        room = 6 * (3000 * share * (1 - share)) ** 0.5 + 6
        assert abs(times - 3000 * share) < room, (
            f"{told}, {times} have {letters} letters left; expected about {3000 * share:.0f}: "
            "each letter is left out by itself"
        )


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
    before = torch.get_rng_state()
    kata.make_loader(kata.Names(given, drop=0.5), size, seed, **extra)
    made = torch.get_rng_state()
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
        "generator stays when a loader is made, with drop 0.5": bool(torch.equal(before, made)),
        "repeated": [epoch(again), epoch(again)] == [first, second],
        "generator stays": bool(torch.equal(state, torch.get_rng_state())),
    }


class Items(Dataset):
    """A dataset that has nothing but its items."""

    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, place):
        return self.items[place].clone()


@check({"seed": seeds, "size": st.integers(3, 8)}, examples=5)
def another_dataset(kata, seed, size):
    """Forty items of as many lengths; the last loader is left after each first batch."""
    dataset = Items([torch.arange(1, n) for n in range(1, 41)])
    loader = kata.make_loader(dataset, size, seed)
    lengths = [next(iter(loader))[1].tolist() for _ in range(3)]
    return {
        "in order": epoch(kata.make_loader(dataset, size, seed, shuffle=False)),
        "another order after an epoch that was left early": lengths[1:] != [lengths[0]] * 2,
    }


@check({"seed": seeds}, examples=1)
def many_epochs(kata, seed):
    """A stock of orders would come again; by chance one of 16 items does so once in a billion."""
    dataset = Items([torch.tensor([n]) for n in range(1, 17)])
    loader, again = (kata.make_loader(dataset, 16, seed) for _ in range(2))
    orders = [epoch(loader)[0][0] for _ in range(200)]
    later = next((n for n, order in enumerate(orders) if order in orders[:n]), None)
    return {
        "epoch with the order of an earlier one": later,
        "repeated": [epoch(again)[0][0] for _ in range(200)] == orders,
    }


@check({"seed": seeds, "shuffle": st.booleans()}, examples=2)
def drops_anew(kata, seed, shuffle):
    """Letters that are dropped come from the global generator, which goes on between epochs."""
    dataset = kata.Names(["abcdefghijklmnopqrstuvwxyz"] * 6, drop=0.5)
    loader = kata.make_loader(dataset, 2, seed, shuffle)
    torch.manual_seed(seed)
    before = torch.get_rng_state()
    first, second = epoch(loader), epoch(loader)
    return {
        "each epoch drops other letters": first != second,
        "dropping moves the global generator": not torch.equal(before, torch.get_rng_state()),
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
