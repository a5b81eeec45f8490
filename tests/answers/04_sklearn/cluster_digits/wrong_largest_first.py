"""The largest cell is taken first, then the largest of the rest.

The learner must see:
"6/15 takes the largest first."
"""

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    table = pd.crosstab(labels.to_numpy(), clusters).to_numpy()
    right = 0
    while table.size:
        row, column = np.unravel_index(table.argmax(), table.shape)
        right += table[row, column]
        table = np.delete(np.delete(table, row, axis=0), column, axis=1)
    return float(right / len(labels))


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    means = KMeans(labels.nunique(), n_init=12, random_state=seed)
    plain = make_pipeline(PCA(components), means)
    scaled = make_pipeline(StandardScaler(), plain)
    accuracies = (paired_accuracy(labels, each.fit_predict(X)) for each in (plain, scaled))
    return tuple(accuracies)
