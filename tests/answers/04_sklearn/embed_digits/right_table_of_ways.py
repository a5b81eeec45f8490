"""A table of models; whoever has a transform is asked for it. Distances come as matrices."""

import numpy as np
import pandas as pd
from sklearn.decomposition import KernelPCA
from sklearn.manifold import TSNE, Isomap
from sklearn.metrics import pairwise_distances


def embed(train, new, way, seed):
    new = new[list(train)]
    model = {
        "pca": KernelPCA(2, kernel="linear", eigen_solver="dense"),
        "isomap": Isomap(n_components=2, n_neighbors=6, eigen_solver="dense"),
        "tsne": TSNE(2, method="exact", random_state=seed),
    }[way]
    places = model.fit_transform(train)
    return places, model.transform(new) if hasattr(model, "transform") else None


def neighbours_kept(X, places, k):
    near = []
    for rows in (X, places):
        away = pairwise_distances(rows)
        np.fill_diagonal(away, np.inf)
        near.append(np.argpartition(away, k - 1, axis=1)[:, :k])
    kept = [np.isin(one, other).sum() for one, other in zip(*near, strict=True)]
    return sum(kept) / (k * len(kept)) * 1.0


def gaps_kept(X, places, labels):
    gaps = {}
    for name, rows in (("before", X.to_numpy()), ("after", places)):
        means = pd.DataFrame(rows).groupby(labels.to_numpy()).mean()
        away = pairwise_distances(means)
        gaps[name] = away[np.triu_indices_from(away, 1)]
    return float(pd.DataFrame(gaps).corr("spearman").loc["before", "after"])
