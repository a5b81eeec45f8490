"""Of ten starts the one is taken that agrees with the labels best.

The learner must see:
"The best start is not the one that"
"""

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    table = pd.crosstab(labels.to_numpy(), clusters).to_numpy()
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum() / len(labels))


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    answers = []
    for X in (X, StandardScaler().fit_transform(X)):
        places = PCA(components).fit_transform(X)
        k = labels.nunique()
        starts = [KMeans(k, random_state=10 * seed + i).fit_predict(places) for i in range(10)]
        answers.append(max(paired_accuracy(labels, found) for found in starts))
    return tuple(answers)
