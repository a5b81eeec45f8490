"""Embed digits, solved by fit_transform of the training rows and transform of all others."""

import numpy as np
import pandas as pd
from scipy.spatial.distance import pdist
from scipy.stats import spearmanr
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, Isomap
from sklearn.neighbors import kneighbors_graph


def embed(
    train: pd.DataFrame, new: pd.DataFrame, way: str, seed: int
) -> tuple[np.ndarray, np.ndarray | None]:
    """Return the places (rows, 2) on a map of training rows and of new ones.

    - ``way`` is "pca", "isomap" (6 neighbours) or "tsne" (more than 30 rows).
    - Only ``train`` makes the map; no scaling.
    - What ``way`` can't place is None.
    - Equal seeds, equal maps.
    """
    if way == "tsne":
        # It has no transform: a place is found for these rows, and no rule for others.
        return TSNE(random_state=seed).fit_transform(train), None
    model = PCA(2) if way == "pca" else Isomap(n_neighbors=6)
    return model.fit_transform(train), model.transform(new[list(train)])


def neighbours_kept(X: pd.DataFrame, places: np.ndarray, k: int) -> float:
    """Return the mean share of a row's ``k`` nearest that stay among its ``k`` nearest.

    >>> X = pd.DataFrame({"x": [0, 1, 3, 7]})
    >>> neighbours_kept(X, np.array([[0, 0], [9, 0], [10, 0], [1, 1]]), k=1)
    0.25
    """
    # Without rows of their own, these graphs leave out that each row is nearest to itself.
    before, after = (kneighbors_graph(rows, k) for rows in (X, places))
    return float(before.multiply(after).sum() / (k * len(X)))


def gaps_kept(X: pd.DataFrame, places: np.ndarray, labels: pd.Series) -> float:
    """Return Spearman's correlation of distances between labels' means, in ``X`` and on the map.

    Three labels or more; no equal distances.
    """
    means = (
        pd.DataFrame(rows).groupby(labels.to_numpy()).mean() for rows in (X.to_numpy(), places)
    )
    return float(spearmanr(*map(pdist, means)).statistic)
