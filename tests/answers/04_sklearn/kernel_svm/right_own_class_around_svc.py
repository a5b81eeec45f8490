"""A class of its own around SVC: names columns, scales by hand."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import SVC


class Scaled(ClassifierMixin, BaseEstimator):
    def __init__(self, columns, C=1.0, gamma=1.0):
        self.columns, self.C, self.gamma = columns, C, gamma

    def _array(self, X):
        return np.column_stack([np.asarray(X[c], dtype=float) for c in self.columns])

    def fit(self, X, y):
        A = self._array(X)
        self.mean_ = A.mean(axis=0)
        spread = A.std(axis=0)
        self.scale_ = np.where(np.ptp(A, axis=0) == 0, 1.0, spread)
        self.svc_ = SVC(C=self.C, gamma=self.gamma).fit(
            (A - self.mean_) / self.scale_, np.asarray(y)
        )
        self.classes_ = self.svc_.classes_
        return self

    def decision_function(self, X):
        return self.svc_.decision_function((self._array(X) - self.mean_) / self.scale_)

    def predict(self, X):
        return self.svc_.predict((self._array(X) - self.mean_) / self.scale_)


def tune(X, y):
    labels = np.asarray(y)
    best = None
    for C in (0.1, 1, 10):
        for g in (0.1, 1, 10):
            model = Scaled(tuple(X.columns), C, g / X.shape[1])
            scores = [
                np.mean(model.fit(X.iloc[a], labels[a]).predict(X.iloc[b]) == labels[b])
                for a, b in StratifiedKFold(3).split(X, labels)
            ]
            if best is None or np.mean(scores) > best[0]:
                best = np.mean(scores), C, g / X.shape[1]
    _, C, gamma = best
    return Scaled(tuple(X.columns), C, gamma).fit(X, labels), C, gamma


def supports(svm):
    first = svm.n_support_[0]
    label = [svm.classes_[0 if i < first else 1] for i in range(len(svm.support_))]
    rows = sorted(zip(svm.support_.tolist(), label, np.abs(svm.dual_coef_[0]).tolist()))
    return pd.DataFrame(
        {
            "row": [r for r, _, _ in rows],
            "label": [l for _, l, _ in rows],
            "weight": [w for _, _, w in rows],
            "inside": [bool(w > svm.C * (1 - 1e-8)) for _, _, w in rows],
        }
    )
