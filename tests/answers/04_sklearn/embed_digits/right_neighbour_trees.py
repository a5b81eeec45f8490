"""NearestNeighbors with one neighbour more, from which each row is taken out; ranks by scipy."""

import pandas as pd
from scipy.spatial import cKDTree, distance
from scipy.stats import spearmanr
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, Isomap
from sklearn.pipeline import make_pipeline


def embed(train, new, way, seed):
    new = new[list(train)]
    if way == "tsne":
        return TSNE(random_state=seed, init="random").fit_transform(train.to_numpy()), None
    step = PCA(n_components=2, svd_solver="full") if way == "pca" else Isomap(n_neighbors=6)
    line = make_pipeline(step).fit(train)
    return line.transform(train), line.transform(new)


def neighbours_kept(X, places, k):
    def near(rows):
        found = cKDTree(rows).query(rows, k + 1)[1]
        return [set(map(int, row)) - {number} for number, row in enumerate(found)]

    return sum(
        len(one & other) for one, other in zip(near(X.to_numpy()), near(places), strict=True)
    ) / (k * len(X))


def gaps_kept(X, places, labels):
    both = pd.concat([X.reset_index(drop=True), pd.DataFrame(places)], axis=1, keys=["X", "map"])
    means = both.groupby(labels.to_numpy()).mean()
    away = [distance.squareform(distance.cdist(means[part], means[part]), checks=False) for part in ("X", "map")]
    return float(spearmanr(away[0], away[1]).correlation)
