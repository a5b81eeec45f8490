"""Blanks at the ends of labels are taken off.

The learner must see:
"gaps"
"""

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
    if way == "tsne":
        return TSNE(random_state=seed).fit_transform(train), None
    model = PCA(2) if way == "pca" else Isomap(n_neighbors=6)
    return model.fit_transform(train), model.transform(new[list(train)])


def neighbours_kept(X: pd.DataFrame, places: np.ndarray, k: int) -> float:
    before, after = (kneighbors_graph(rows, k) for rows in (X, places))
    return float(before.multiply(after).sum() / (k * len(X)))


def gaps_kept(X: pd.DataFrame, places: np.ndarray, labels: pd.Series) -> float:
    means = (
        pd.DataFrame(rows).groupby(labels.map(lambda text: text.strip() if isinstance(text, str) else text).to_numpy()).mean() for rows in (X.to_numpy(), places)
    )
    return float(spearmanr(*map(pdist, means)).statistic)
