"""All orders of as many clusters as labels are tried.

The learner must see:
"Error"
"""

import numpy as np
import pandas as pd
from itertools import permutations
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    table = pd.crosstab(labels.to_numpy(), clusters).to_numpy()
    numbers = range(len(table))
    best = max(sum(table[i, order[i]] for i in numbers) for order in permutations(numbers))
    return float(best / len(labels))


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    means = KMeans(labels.nunique(), n_init=12, random_state=seed)
    plain = make_pipeline(PCA(components), means)
    scaled = make_pipeline(StandardScaler(), plain)
    accuracies = (paired_accuracy(labels, each.fit_predict(X)) for each in (plain, scaled))
    return tuple(accuracies)
