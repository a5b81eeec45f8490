"""A splitter gives positions, which iloc takes."""

import copy

import numpy as np
from sklearn.model_selection import StratifiedShuffleSplit


def first_score(X, y, model, seed):
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=0.25, random_state=seed)
    train, test = next(splitter.split(X, y))
    fitted = copy.deepcopy(model).fit(X.iloc[train], y.iloc[train])
    labels, counts = np.unique(y.iloc[train], return_counts=True)
    truth = y.iloc[test].to_numpy()
    right = fitted.predict(X.iloc[test]) == truth
    return right.mean(), (truth == labels[counts.argmax()]).mean()
