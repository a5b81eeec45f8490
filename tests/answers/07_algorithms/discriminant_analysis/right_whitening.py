"""Rows are made round by the eigenvectors of W; then the means' directions are those of an SVD."""

import numpy as np


def scatter(X, y):
    labels, places, sizes = np.unique(y, return_inverse=True, return_counts=True)
    rows = X - X.mean(axis=0)
    centers = np.array([rows[places == k].mean(axis=0) for k in range(len(labels))])
    apart = rows - centers[places]
    return apart.T @ apart, (centers * sizes[:, None]).T @ centers


def directions(X, y, k, ridge):
    labels, sizes = np.unique(y, return_counts=True)
    if k >= len(labels) or k > X.shape[1]:
        raise ValueError("too many directions")
    within, _ = scatter(X, y)
    lengths, axes = np.linalg.eigh(within)
    white = axes / np.sqrt(lengths + ridge)
    centers = np.array([X[y == label].mean(axis=0) for label in labels]) - X.mean(axis=0)
    _, spread, turned = np.linalg.svd(np.sqrt(sizes)[:, None] * centers @ white)
    found = (white @ turned[:k].T).T
    for row in found:
        row *= 1 if row[np.abs(row).argmax()] > 0 else -1
    return spread[:k] ** 2, found


def log_posterior(X, y, queries, priors, ridge):
    within, _ = scatter(X, y)
    lengths, axes = np.linalg.eigh(within)
    white = axes * np.sqrt(len(X) / (lengths + ridge))
    columns = []
    for label, prior in zip(np.unique(y), priors):
        apart = (queries - X[y == label].mean(axis=0)) @ white
        columns.append(np.log(prior) - (apart**2).sum(axis=1) / 2)
    joint = np.stack(columns, axis=1)
    top = joint.max(axis=1, keepdims=True)
    return joint - top - np.log(np.exp(joint - top).sum(axis=1, keepdims=True))
