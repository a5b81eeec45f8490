"""Row by row; each direction is the best that is at right angles, by W, to those before."""

import numpy as np


def scatter(X, y):
    d = X.shape[1]
    within, between = np.zeros((d, d)), np.zeros((d, d))
    overall = X.mean(axis=0)
    for row, label in zip(X, y):
        center = X[y == label].mean(axis=0)
        within += np.outer(row - center, row - center)
        between += np.outer(center - overall, center - overall)
    return within, between


def directions(X, y, k, ridge):
    d = X.shape[1]
    if k > d or k > len(np.unique(y)) - 1:
        raise ValueError("too many")
    within, between = scatter(X, y)
    W = within + ridge * np.eye(d)
    root = np.linalg.inv(np.linalg.cholesky(W))
    round_between = root @ between @ root.T
    ratios, found = [], []
    for _ in range(k):
        lengths, turned = np.linalg.eigh((round_between + round_between.T) / 2)
        best = turned[:, -1]
        ratios.append(lengths[-1])
        v = root.T @ best
        found.append(v * np.sign(v[np.argmax(np.abs(v))]))
        # What was found has the ratio -1 from now on, below all others.
        round_between = round_between - (lengths[-1] + 1) * np.outer(best, best)
    return np.array(ratios), np.array(found)


def log_posterior(X, y, queries, priors, ridge):
    within, _ = scatter(X, y)
    middle = X.mean(axis=0)
    inverse = np.linalg.inv((within + ridge * np.eye(X.shape[1])) / len(X))
    answers = []
    for query in queries - middle:
        joint = []
        for label, prior in zip(np.unique(y), priors):
            apart = query - (X[y == label].mean(axis=0) - middle)
            joint.append(float(np.log(prior) - apart @ inverse @ apart / 2))
        total = joint[0]
        for score in joint[1:]:
            total = np.logaddexp(total, score)
        answers.append([score - total for score in joint])
    return np.array(answers)
