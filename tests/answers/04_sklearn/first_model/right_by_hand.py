"""Each label is shuffled and cut by hand."""

from collections import Counter

import numpy as np
from sklearn.base import clone


def first_score(X, y, model, seed):
    rng = np.random.default_rng(seed)
    labels = y.to_numpy()
    train, test = [], []
    for label in np.unique(labels):
        rows = rng.permutation(np.flatnonzero(labels == label))
        cut = max(1, round(len(rows) / 4))
        test.extend(rows[:cut])
        train.extend(rows[cut:])
    fitted = clone(model).fit(X.iloc[train], labels[train])
    (guess, _), *_ = Counter(labels[train].tolist()).most_common(1)
    return (
        float(np.mean(fitted.predict(X.iloc[test]) == labels[test])),
        float(np.mean(labels[test] == guess)),
    )
