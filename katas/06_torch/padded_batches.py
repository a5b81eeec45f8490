"""Padded batches: how do names of all lengths share one tensor, in an order you can repeat?

A DataLoader draws its order, and a seed for its workers, from a generator. Unless you give it one
it takes the global one. So even a pass over validation data changes what comes after it.

Read: https://docs.pytorch.org/docs/stable/notes/randomness.html#dataloader
House rules: README.md of this chapter
"""

from torch import Tensor
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
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, place: int) -> Tensor:
        raise NotImplementedError


def collate(items: list[Tensor]) -> tuple[Tensor, Tensor]:
    """Return the items as one batch (n, longest), padded behind with 0, and their lengths (n,).

    Both are int64, in the order of the items. An item may be empty.
    """
    raise NotImplementedError


def make_loader(
    dataset: Dataset, batch_size: int, seed: int, shuffle: bool = True, workers: int = 0
) -> DataLoader:
    """Return a loader of batches as `collate` makes them; the last one may be short.

    - Equal seeds give equal epochs: the first, the second and so on. Each has another order.
    - Without ``shuffle``, the order is the dataset's.
    - Neither making nor reading it moves torch's global generator or that of another loader. Only
      `Names` does while it is read, with ``drop`` above 0.
    """
    raise NotImplementedError
