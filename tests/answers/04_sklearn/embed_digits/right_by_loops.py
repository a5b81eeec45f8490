"""PCA by the SVD; neighbours and gaps as loops over sorted distances."""

from itertools import combinations

import numpy as np
from sklearn.manifold import TSNE, Isomap


def embed(train, new, way, seed):
    new = new[list(train)]
    if way == "pca":
        centre = train.mean().to_numpy()
        axes = np.linalg.svd(train.to_numpy() - centre, full_matrices=False)[2][:2]
        return (train.to_numpy() - centre) @ axes.T, (new.to_numpy() - centre) @ axes.T
    if way == "isomap":
        isomap = Isomap(n_neighbors=6).fit(train)
        return isomap.embedding_, isomap.transform(new)
    tsne = TSNE(init="random", random_state=seed, perplexity=10).fit(train)
    return tsne.embedding_, None


def nearest(rows, k):
    found = []
    for number, row in enumerate(rows):
        away = [(float(np.sum((row - other) ** 2)), i) for i, other in enumerate(rows) if i != number]
        found.append({i for _, i in sorted(away)[:k]})
    return found


def neighbours_kept(X, places, k):
    pairs = zip(nearest(X.to_numpy(), k), nearest(places, k), strict=True)
    return float(np.mean([len(before & after) / k for before, after in pairs]))


def ranks(numbers):
    return np.argsort(np.argsort(numbers))


def gaps_kept(X, places, labels):
    labels = labels.to_numpy()
    gaps = []
    for rows in (X.to_numpy(), places):
        means = [rows[labels == label].mean(axis=0) for label in sorted(set(labels))]
        gaps.append([np.linalg.norm(one - other) for one, other in combinations(means, 2)])
    return float(np.corrcoef(ranks(gaps[0]), ranks(gaps[1]))[0, 1])
