import copy
from itertools import pairwise

import pytest
import torch

from .padded_batches import Names, collate, make_loader

FAMILY = ["maximilian", "bo", "eve", "zoltan", "ida", "christopher", "al"]


def numbers(name):
    return ["abcdefghijklmnopqrstuvwxyz".index(letter) + 1 for letter in name]


def ids(*items):
    return [torch.tensor(item, dtype=torch.int64) for item in items]


def test_a_name_becomes_letter_numbers():
    item = Names(FAMILY)[3]

    assert isinstance(item, torch.Tensor), f"expected a tensor, got {item!r}"
    assert item.dtype == torch.int64, f"expected dtype torch.int64, got {item.dtype}"
    assert item.tolist() == numbers("zoltan"), (
        f"zoltan: expected {numbers('zoltan')}, got {item.tolist()}. "
        + ("a is 1: 0 is left for padding." if item.tolist() == [25, 14, 11, 19, 0, 13] else "")
    )


def test_a_dataset_is_as_long_as_its_list():
    length = len(Names(FAMILY))

    assert length == 7, f"seven names: expected a length of 7, got {length}"


def test_without_drop_items_can_be_changed_and_the_generator_stays():
    names = Names(FAMILY)
    before = torch.get_rng_state()

    names[1].fill_(0)

    assert names[1].tolist() == [2, 15], (
        f"an item was set to 0, and the dataset has {names[1].tolist()} now: it was a view"
    )
    assert torch.equal(torch.get_rng_state(), before), (
        "drop is 0, and reading an item moved torch's global generator"
    )


def test_letters_are_dropped_and_the_rest_keeps_its_order():
    alphabet = "abcdefghijklmnopqrstuvwxyz" * 40

    kept = Names([alphabet], drop=0.25)[0].tolist()

    assert 0.68 * 1040 < len(kept) < 0.82 * 1040, (
        f"1040 letters, each dropped with probability 0.25: expected about 780, got {len(kept)}"
    )
    steps = [(b - a) % 26 for a, b in pairwise(kept)]
    assert sum(step == 1 for step in steps) > 0.6 * len(steps), (
        "expected the letters that are left in their order"
    )


def as_in_a_worker(dataset, seed):
    """Read every item as a worker does: from a copy of the dataset, with a seed of its own."""
    torch.manual_seed(seed)
    worker = copy.deepcopy(dataset)
    return [worker[place].tolist() for place in range(len(dataset))]


def test_every_worker_and_every_epoch_drops_other_letters():
    dataset = Names(["abcdefghijklmnopqrstuvwxyz"] * 2, drop=0.5)

    first, second = as_in_a_worker(dataset, 1), as_in_a_worker(dataset, 2)

    assert first[0] != first[1], f"two equal names lost the same letters: {first[0]}"
    assert first != second, (
        "two workers with copies of the dataset drop the same letters, and so will every epoch. "
        "A generator that is kept in the dataset is copied with it; torch seeds the global one "
        "in each worker."
    )
    assert as_in_a_worker(dataset, 1) == first, (
        "torch.manual_seed(1) before each pass: expected the same letters to be dropped"
    )


def batch_of(result):
    __tracebackhide__ = True
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected the pair (batch, lengths) from collate, got {result!r}"
    )
    for tensor, what in zip(result, ("the batch", "the lengths"), strict=True):
        assert isinstance(tensor, torch.Tensor), f"expected {what} as a tensor, got {tensor!r}"
        assert tensor.dtype == torch.int64, f"expected {what} as int64, got {tensor.dtype}"
    return result


def test_a_batch_is_padded_to_its_longest_item():
    batch, lengths = batch_of(collate(ids([5], [2, 8, 9], [7, 4])))

    assert tuple(batch.shape) == (3, 3), f"expected (3, 3) = (n, longest), got {batch.shape}"
    expected = [[5, 0, 0], [2, 8, 9], [7, 4, 0]]
    assert batch.tolist() == expected, (
        f"expected {expected}, got {batch.tolist()}. "
        + ("Time comes first here: (longest, n)." if batch.T.tolist() == expected else "")
        + ("The items were sorted." if sorted(batch.tolist()) == sorted(expected) else "")
    )
    assert lengths.tolist() == [1, 3, 2], (
        f"items of 1, 3 and 2 letters: expected these lengths, got {lengths.tolist()}. "
        + ("Measured after padding." if lengths.tolist() == [3, 3, 3] else "")
    )


def test_a_wide_batch_is_no_taller_than_its_items():
    batch, _ = batch_of(collate(ids([1, 2, 3, 4], [5])))

    assert batch.tolist() == [[1, 2, 3, 4], [5, 0, 0, 0]], f"got {batch.tolist()}"


@pytest.mark.parametrize("items", [([], [3, 1]), ([], [])], ids=["one empty", "all empty"])
def test_an_empty_item_has_length_zero(items):
    batch, lengths = batch_of(collate(ids(*items)))

    longest = max(map(len, items))
    assert tuple(batch.shape) == (2, longest), (
        f"expected shape {(2, longest)}, got {tuple(batch.shape)}"
    )
    assert lengths.tolist() == [len(item) for item in items], f"got {lengths.tolist()}"


def epoch(loader):
    """Return the names of a pass, batch by batch."""
    return [
        ["".join(chr(96 + n) for n in row[:length]) for row, length in zip(*batch, strict=True)]
        for batch in loader
    ]


def flat(batches):
    return [name for batch in batches for name in batch]


def test_every_name_comes_once_in_each_epoch():
    got = epoch(make_loader(Names(FAMILY), 3, seed=0))

    assert [len(batch) for batch in got] == [3, 3, 1], (
        f"seven names in threes: expected batches of 3, 3 and 1, got {[len(b) for b in got]}"
    )
    assert sorted(flat(got)) == sorted(FAMILY), f"expected every name once, got {flat(got)}"


def test_without_shuffle_the_order_is_the_datasets():
    got = epoch(make_loader(Names(FAMILY), 2, seed=5, shuffle=False))

    assert flat(got) == FAMILY, f"shuffle=False: expected {FAMILY}, got {flat(got)}"


@pytest.fixture
def many(data):
    names = (data / "names_2017.txt").read_text().split()
    return Names(names[:64])


def test_equal_seeds_give_equal_epochs_and_no_two_epochs_are_equal(many):
    first, again, other = (make_loader(many, 16, seed) for seed in (1, 1, 2))

    torch.manual_seed(0)
    epochs = [epoch(first) for _ in range(3)]
    torch.manual_seed(99)
    repeated = [epoch(again) for _ in range(3)]

    assert epochs[0] != epochs[1] != epochs[2] != epochs[0], "two epochs have the same order"
    assert epochs == repeated, (
        "two loaders with seed 1, read after different torch.manual_seed: expected equal epochs. "
        "Without generator= the order comes from the global generator."
    )
    assert epoch(other) != epochs[0], "seeds 1 and 2 give the same order"
    assert flat(epochs[0]) != flat([[name] for name in epoch_in_order(many)]), "nothing is shuffled"


def epoch_in_order(dataset):
    return flat(epoch(make_loader(dataset, 64, seed=0, shuffle=False)))


@pytest.mark.parametrize("shuffle", [True, False], ids=["training", "validation"])
def test_reading_does_not_move_the_global_generator(many, shuffle):
    torch.manual_seed(4)
    before = torch.get_rng_state()

    loader = make_loader(many, 16, seed=1, shuffle=shuffle)
    made = torch.equal(torch.get_rng_state(), before)
    epoch(loader)

    assert made, "make_loader moved torch's global generator: torch.manual_seed seeds everybody"
    assert torch.equal(torch.get_rng_state(), before), (
        f"shuffle={shuffle}: one pass moved torch's global generator, so the next dropout differs. "
        "A loader draws a seed for its workers even when it does not shuffle."
    )


def test_another_loader_does_not_change_the_order(many):
    alone = make_loader(many, 16, seed=1)
    expected = [epoch(alone) for _ in range(2)]
    train, valid = make_loader(many, 16, seed=1), make_loader(many, 16, seed=2, shuffle=False)

    got = []
    for _ in range(2):
        got.append(epoch(train))
        epoch(valid)

    assert got == expected, (
        "a validation pass between two epochs changed the second: the loaders share a generator"
    )


def test_the_number_of_workers_is_passed_on(many):
    loader, usual = make_loader(many, 16, seed=1, workers=2), make_loader(many, 16, seed=1)

    assert loader.num_workers == 2, f"workers=2: expected 2, got {loader.num_workers}"
    assert usual.num_workers == 0, f"no workers named: expected 0, got {usual.num_workers}"
