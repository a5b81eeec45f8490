"""Every label is shuffled and cut by hand."""

import numpy as np
import pandas as pd
from sklearn.base import clone


def cut(labels, rng):
    """Return shuffled training rows, and a quarter of each label."""
    train, test = [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        held = round(len(rows) / 4)
        test.extend(rows[:held])
        train.extend(rows[held:])
    return rng.permutation(train), np.array(test)


def curve(model, X, y, sizes, draws, seed):
    rng = np.random.default_rng(seed)
    labels = y.to_numpy()
    scores = np.zeros((len(sizes), 2))
    for _ in range(draws):
        train, test = cut(labels, rng)
        for place, size in enumerate(sizes):
            rows = train[:size]
            fitted = clone(model).fit(X.iloc[rows], labels[rows])
            for column, part in enumerate((rows, test)):
                right = np.asarray(fitted.predict(X.iloc[part])) == labels[part]
                scores[place, column] += right.mean() / draws
    return pd.DataFrame(scores, index=sizes, columns=["seen", "new"])


def diagnose(table, goal, gap):
    last = table.tail(1)
    bias = (last["seen"] < goal).all()
    variance = (last["seen"] - last["new"] > gap).all()
    return ["bias"] * int(bias) + ["variance"] * int(variance)
