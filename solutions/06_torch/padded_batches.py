"""Padded batches, solved by one generator for each loader and none in the dataset."""

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


class Names(Dataset):
    """Names of letters a to z, or of none, each as an int64 tensor of numbers 1 to 26.

    >>> Names(["ada", "bo"])[0]
    tensor([1, 4, 1])

    Notes
    -----
    - With ``drop`` above 0, each letter is left out with that probability, anew whenever the item
      is read. Draw from torch's global generator: DataLoader seeds it in each worker.
    - With ``drop`` 0, that generator does not move.
    """

    def __init__(self, names: list[str], drop: float = 0.0) -> None:
        self.letters = [
            torch.tensor([ord(c) - 96 for c in name], dtype=torch.int64) for name in names
        ]
        self.drop = drop

    def __len__(self) -> int:
        return len(self.letters)

    def __getitem__(self, place: int) -> Tensor:
        letters = self.letters[place]
        if self.drop:
            # No generator kept here: every worker would copy it, and every epoch repeat it.
            return letters[torch.rand(len(letters)) >= self.drop]
        return letters.clone()


def collate(items: list[Tensor]) -> tuple[Tensor, Tensor]:
    """Return the items as one batch (n, longest), padded behind with 0, and their lengths (n,).

    Both are int64, in the order of the items. An item may be empty.
    """
    lengths = torch.tensor([len(item) for item in items])
    return pad_sequence(items, batch_first=True), lengths


def make_loader(
    dataset: Dataset, batch_size: int, seed: int, shuffle: bool = True, workers: int = 0
) -> DataLoader:
    """Return a loader of batches as `collate` makes them; the last one may be short.

    - Equal seeds give equal epochs: the first, the second and so on. Each has another order.
    - Without ``shuffle``, the order is the dataset's.
    - Neither making nor reading it moves torch's global generator or that of another loader. Only
      `Names` does while it is read, with ``drop`` above 0.
    """
    # Without shuffle, too: a loader draws a seed for its workers at the start of each epoch.
    return DataLoader(
        dataset,
        batch_size=batch_size,
        shuffle=shuffle,
        num_workers=workers,
        collate_fn=collate,
        generator=torch.Generator().manual_seed(seed),
    )
