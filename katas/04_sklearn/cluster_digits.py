"""Cluster digits: do groups that were found without labels agree with the labels?

A cluster's number says nothing: cluster 3 may hold the sevens. What is near depends on units:
pixels share one, a wine's columns do not. So measure both ways.

Read: https://scikit-learn.org/stable/modules/clustering.html#k-means
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd


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
    raise NotImplementedError


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    """Return the paired accuracies of k-means on ``X`` as it is and standardised.

    - Cluster the first ``components`` principal components of either.
    - Find as many clusters as there are labels; these only judge.
    - Take the best of ten starts or more, by the sum of squares.
    - Constant columns do no harm. Equal seeds, equal answers.
    """
    raise NotImplementedError
