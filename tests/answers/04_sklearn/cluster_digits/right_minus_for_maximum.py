"""The assignment of least cost, with minus the counts for costs; random starts, twenty of them."""

import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler


def paired_accuracy(labels, clusters):
    both = pd.DataFrame({"label": labels.to_numpy(), "cluster": clusters})
    counts = both.groupby(["label", "cluster"]).size().unstack(fill_value=0)
    chosen = linear_sum_assignment(-counts.to_numpy())
    return counts.to_numpy()[chosen].sum().item() / len(both)


def compare(X, labels, components, seed):
    tables = {"plain": X.to_numpy(), "scaled": StandardScaler().fit_transform(X.to_numpy())}
    found = {}
    for name, table in tables.items():
        places = PCA(n_components=components, svd_solver="full").fit_transform(table)
        means = KMeans(len(set(labels)), init="random", n_init=40, random_state=seed)
        found[name] = paired_accuracy(labels, means.fit(places).predict(places))
    return found["plain"], found["scaled"]
