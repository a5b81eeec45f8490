"""Embed digits: what may be read from a map of images?

No map keeps everything. PCA and Isomap can place new rows. t-SNE cannot; it keeps neighbours well,
and puts whole clusters anywhere. So measure.

Read: https://scikit-learn.org/stable/modules/manifold.html
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd


def embed(
    train: pd.DataFrame, new: pd.DataFrame, way: str, seed: int
) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the places (rows, 2) on a map of training rows and of new ones.

    - ``way`` is "pca", "isomap" (6 neighbours) or "tsne" (more than 30 rows).
    - Only ``train`` makes the map; no scaling.
    - What ``way`` can't place is None.
    - Equal seeds, equal maps.
    """
    raise NotImplementedError


def neighbours_kept(X: pd.DataFrame, places: np.ndarray, k: int) -> float:
    """Return the mean share of a row's ``k`` nearest that stay among its ``k`` nearest.

    >>> X = pd.DataFrame({"x": [0, 1, 3, 7]})
    >>> neighbours_kept(X, np.array([[0, 0], [9, 0], [10, 0], [1, 1]]), k=1)
    0.25
    """
    raise NotImplementedError


def gaps_kept(X: pd.DataFrame, places: np.ndarray, labels: pd.Series) -> float:
    """Return Spearman's correlation of distances between labels' means, in ``X`` and on the map.

    Three labels or more; no equal distances.
    """
    raise NotImplementedError
