"""Loops over classes, rows and columns, with math.log."""

import math

import numpy as np


def log_priors(y):
    rows = y.tolist()
    return np.array([math.log(rows.count(label) / len(rows)) for label in sorted(set(rows))])


def gaussian(X, y, queries, smoothing):
    table = []
    data, labels = X.astype(float).tolist(), y.tolist()
    classes = sorted(set(labels))
    priors = log_priors(y)
    for query in queries.astype(float).tolist():
        line = []
        for label, prior in zip(classes, priors):
            total = float(prior)
            for j, value in enumerate(query):
                column = [row[j] for row, own in zip(data, labels) if own == label]
                mean = math.fsum(column) / len(column)
                variance = math.fsum((v - mean) ** 2 for v in column) / len(column) + smoothing
                total -= (value - mean) ** 2 / (2 * variance) + math.log(2 * math.pi * variance) / 2
            line.append(total)
        table.append(line)
    return np.array(table)


def multinomial(X, y, queries, alpha):
    priors, table = log_priors(y), []
    classes = sorted(set(y.tolist()))
    for query in queries.tolist():
        line = []
        for label, prior in zip(classes, priors):
            counts = [
                float(X[y == label, j].astype(float).sum()) + alpha for j in range(X.shape[1])
            ]
            line.append(prior + sum(q * math.log(c / sum(counts)) for q, c in zip(query, counts)))
        table.append(line)
    return np.array(table)


def posterior(joint):
    lines = []
    for line in joint.tolist():
        top = max(line)
        total = top + math.log(sum(math.exp(v - top) for v in line))
        lines.append([math.exp(v - total) for v in line])
    return np.array(lines)


def classify(y, joint):
    classes = sorted(set(y.tolist()))
    return np.array([classes[line.index(max(line))] for line in joint.tolist()])
