"""The components are standardised, not the columns.

The learner must see:
"It was scaled after the projection, or not at all."
"""

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    table = pd.crosstab(labels.to_numpy(), clusters).to_numpy()
    rows, columns = linear_sum_assignment(table, maximize=True)
    return float(table[rows, columns].sum() / len(labels))


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    means = KMeans(labels.nunique(), n_init=12, random_state=seed)
    plain = make_pipeline(PCA(components), means)
    scaled = make_pipeline(PCA(components), StandardScaler(), means)
    accuracies = (paired_accuracy(labels, each.fit_predict(X)) for each in (plain, scaled))
    return tuple(accuracies)
