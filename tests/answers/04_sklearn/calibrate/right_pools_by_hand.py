"""Neighbours that fall are pooled by hand; logits move by a constant."""

import numpy as np
import pandas as pd
from scipy.special import expit, logit
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.frozen import FrozenEstimator


def pooled(said, came):
    """Return scores and the rising shares that belong to them."""
    pools = []
    for score in np.unique(said):
        there = came[said == score]
        pools.append([there.sum(), len(there), [score]])
        while len(pools) > 1 and pools[-2][0] * pools[-1][1] >= pools[-1][0] * pools[-2][1]:
            hits, rows, scores = pools.pop()
            pools[-1] = [pools[-1][0] + hits, pools[-1][1] + rows, pools[-1][2] + scores]
    scores = [score for pool in pools for score in pool[2]]
    return scores, [hits / rows for hits, rows, members in pools for _ in members]


class Curve(ClassifierMixin, BaseEstimator):
    def __init__(self, model):
        self.model = model

    def fit(self, X, y):
        self.classes_ = self.model.classes_
        said = self.model.predict_proba(X)[:, 0]
        self.scores_, self.shares_ = pooled(said, (y == self.classes_[0]).to_numpy())
        return self

    def predict_proba(self, X):
        first = np.interp(self.model.predict_proba(X)[:, 0], self.scores_, self.shares_)
        return np.array([first, 1 - first]).T

    def predict(self, X):
        return self.classes_[np.argmax(self.predict_proba(X), axis=1)]


def reliability(outcome, chance, positive, bins):
    found = []
    hits = [label == positive for label in outcome]
    for number in range(bins):
        low, high = number / bins, (number + 1) / bins
        inside = [
            (said, hit)
            for said, hit in zip(chance.tolist(), hits, strict=True)
            if low < said <= high or said == number == 0
        ]
        if inside:
            found.append([*np.mean(inside, axis=0), len(inside)])
    return pd.DataFrame(found, columns=["said", "came", "rows"])


def calibrated(model, X, y, held):
    fitted = clone(model)
    fitted.fit(X.iloc[np.flatnonzero(~held)], y.iloc[np.flatnonzero(~held)])
    return Curve(FrozenEstimator(fitted)).fit(X.iloc[np.flatnonzero(held)], y.iloc[np.flatnonzero(held)])


def real_chance(chance, share, real):
    return expit(logit(chance) + logit(real) - logit(share))
