"""scipy's f_oneway on the columns that vary; the fitted model scores itself."""

import warnings

import numpy as np
from scipy.stats import f_oneway
from sklearn.base import clone


def _best(X, y, k):
    values = X.to_numpy(dtype=float)
    vary = np.flatnonzero(np.ptp(values, axis=0) > 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        f = f_oneway(*(values[y == c][:, vary] for c in np.unique(y)), axis=0).statistic
    order = sorted(zip(-np.nan_to_num(f, nan=-1.0, posinf=np.inf), vary))
    return sorted(int(v) for _, v in order[:k])


def score_selected(X, y, model, k, cv):
    y = np.asarray(y)
    scores = []
    for train, test in cv.split(X, y):
        take = _best(X.iloc[train], y[train], k)
        part = X.iloc[:, take]
        scores.append(clone(model).fit(part.iloc[train], y[train]).score(part.iloc[test], y[test]))
    return np.array(scores), list(X.columns[_best(X, y, k)])
