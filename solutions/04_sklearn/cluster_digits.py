"""Cluster digits, solved by an assignment for the pairing, and one pipeline inside another."""

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    """Return the share of rows that are right by the best pairing.

    >>> paired_accuracy(pd.Series(["one", "one", "two", "two"]), np.array([7, 7, 7, 0]))
    0.75

    Parameters
    ----------
    labels : str or int, not empty
    clusters : any ints

    Notes
    -----
    - Pair each cluster with one label at most, each label with one cluster.
    - Rows left over are wrong.
    """
    # By position: the labels' index is nothing to the clusters.
    table = pd.crosstab(labels.to_numpy(), clusters).to_numpy()
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum() / len(labels))


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    """Return the paired accuracies of k-means on ``X`` as it is and standardised.

    - Cluster the first ``components`` principal components of either.
    - Find as many clusters as there are labels; these only judge.
    - Take the best of ten starts or more, by the sum of squares.
    - Constant columns do no harm. Equal seeds, equal answers.
    """
    # One start, KMeans's default, often ends where no row is better off alone, and all would be.
    means = KMeans(labels.nunique(), n_init=12, random_state=seed)
    plain = make_pipeline(PCA(components), means)
    scaled = make_pipeline(StandardScaler(), plain)
    accuracies = (paired_accuracy(labels, each.fit_predict(X)) for each in (plain, scaled))
    return tuple(accuracies)
