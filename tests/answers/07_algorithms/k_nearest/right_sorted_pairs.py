"""Distances column by column, then one heap of (distance, row) pairs per query."""

import heapq
from collections import Counter

import numpy as np


def neighbours(X, queries, k):
    if k > len(X):
        raise ValueError("too many neighbours")
    squares = np.zeros((len(queries), len(X)))
    for column in range(X.shape[1]):
        squares += (
            np.subtract.outer(queries[:, column].astype(float), X[:, column].astype(float)) ** 2
        )
    pairs = [heapq.nsmallest(k, zip(row, range(len(X)))) for row in squares.tolist()]
    rows = np.array([[index for _, index in line] for line in pairs])
    return rows, np.array([[square**0.5 for square, _ in line] for line in pairs])


def weigh(distances):
    lines = []
    for line in distances.tolist():
        lines.append([float(d == 0) for d in line] if 0 in line else [1 / d for d in line])
    return np.array(lines)


def vote(labels, weights):
    won = []
    for line, heavy in zip(labels.tolist(), weights.tolist()):
        totals = Counter()
        for label, weight in zip(line, heavy):
            totals[label] += weight
        most = max(totals.values())
        won.append(min(label for label, total in totals.items() if total == most))
    return np.array(won, dtype=labels.dtype)


def k_nearest(X, y, queries, k, weighted):
    rows, distances = neighbours(X, queries, k)
    if not weighted:
        distances = np.ones(distances.shape)
    return vote(np.array([y[line] for line in rows]), weigh(distances))
