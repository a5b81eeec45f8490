"""All pairings are tried in turn; KMeans starts twelve times and projects by the SVD itself."""

from itertools import permutations

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans


def paired_accuracy(labels, clusters):
    table = pd.crosstab(np.asarray(labels), np.asarray(clusters)).to_numpy()
    if table.shape[0] > table.shape[1]:
        table = table.T
    rows = np.arange(len(table))
    sums = [table[rows, list(chosen)].sum() for chosen in permutations(range(table.shape[1]), len(rows))]
    return int(max(sums)) / len(labels)


def projected(X, components):
    X = X - X.mean(axis=0)
    return X @ np.linalg.svd(X, full_matrices=False)[2][:components].T


def compare(X, labels, components, seed):
    X = X.to_numpy(dtype=float)
    constant = (X == X[0]).all(axis=0)
    scaled = (X - X.mean(axis=0)) / np.where(constant, 1, X.std(axis=0))
    scaled[:, constant] = 0
    k, accuracies = labels.nunique(), []
    for table in (X, scaled):
        found = KMeans(k, n_init=12, random_state=seed).fit(projected(table, components)).labels_
        accuracies.append(paired_accuracy(labels, found))
    return accuracies[0], accuracies[1]
