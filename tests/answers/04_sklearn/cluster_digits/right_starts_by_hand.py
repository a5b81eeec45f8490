"""Twelve single starts, of which inertia chooses; the pairing is found label by label."""

from functools import cache

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.preprocessing import scale


def paired_accuracy(labels, clusters):
    names, label = np.unique(labels.to_numpy(), return_inverse=True)
    numbers, cluster = np.unique(clusters, return_inverse=True)
    counts = np.zeros((len(names), len(numbers)), dtype=int)
    np.add.at(counts, (label, cluster), 1)

    @cache
    def most(row, free):
        """The most rows that labels from ``row`` on can have in the clusters that are free."""
        if row == len(counts):
            return 0
        given = [counts[row, number] + most(row + 1, free - {number}) for number in free]
        return max([most(row + 1, free), *given])

    return float(most(0, frozenset(range(len(numbers))))) / len(labels)


def compare(X, labels, components, seed):
    def accuracy(table):
        places = PCA(components).fit_transform(table)
        starts = [
            KMeans(labels.nunique(), random_state=1000 * seed + number).fit(places)
            for number in range(12)
        ]
        best = min(starts, key=lambda start: start.inertia_)
        return paired_accuracy(labels, best.labels_)

    return accuracy(X), accuracy(scale(X))
