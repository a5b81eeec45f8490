"""The first of the sorted rows is taken for the row itself: of two equal rows it is the other.

The learner must see:
"['rows that come twice'] is 0.5, but 1.0 is right"
"""

import numpy as np
import pandas as pd
from scipy.spatial.distance import cdist, pdist
from scipy.stats import spearmanr
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, Isomap


def embed(train, new, way, seed):
    new = new[train.columns]
    if way == "tsne":
        return TSNE(n_components=2, random_state=seed).fit_transform(train), None
    maker = PCA(n_components=2, random_state=seed) if way == "pca" else Isomap(n_neighbors=6)
    return maker.fit_transform(train), maker.transform(new)


def nearest(rows, k):
    apart = cdist(rows, rows)
    return np.argsort(apart, axis=1, kind="stable")[:, 1 : k + 1]


def neighbours_kept(X, places, k):
    here, there = nearest(X.to_numpy(dtype=float), k), nearest(np.asarray(places, dtype=float), k)
    return float(np.mean([len(set(a) & set(b)) / k for a, b in zip(here, there)]))


def gaps_kept(X, places, labels):
    names = labels.to_numpy()
    rows = X.to_numpy(dtype=float)
    here = [rows[names == name].mean(axis=0) for name in pd.unique(names)]
    there = [places[names == name].mean(axis=0) for name in pd.unique(names)]
    return float(spearmanr(pdist(here), pdist(there)).statistic)
