"""Numbers of clusters are compared with labels.

The learner must see:
"Compared as if they were labels, the numbers of clusters agree by chance."
"""

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels: pd.Series, clusters: np.ndarray) -> float:
    codes = np.unique(labels.to_numpy(), return_inverse=True)[1]
    return float((codes == clusters).mean())


def compare(X: pd.DataFrame, labels: pd.Series, components: int, seed: int) -> tuple[float, float]:
    means = KMeans(labels.nunique(), n_init=12, random_state=seed)
    plain = make_pipeline(PCA(components), means)
    scaled = make_pipeline(StandardScaler(), plain)
    accuracies = (paired_accuracy(labels, each.fit_predict(X)) for each in (plain, scaled))
    return tuple(accuracies)
