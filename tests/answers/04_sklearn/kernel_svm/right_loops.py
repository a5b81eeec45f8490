"""Loops over C, gamma and folds, and over the support vectors."""

import pandas as pd
from sklearn.model_selection import StratifiedKFold, cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def machine(C, gamma):
    return Pipeline([("scale", StandardScaler()), ("classify", SVC(C=C, gamma=gamma))])


def tune(X, y):
    scores = {}
    for C in (10.0, 1.0, 0.1):
        for gamma in (10.0 / X.shape[1], 1.0 / X.shape[1], 0.1 / X.shape[1]):
            model = machine(C, gamma)
            scores[C, gamma] = cross_val_score(model, X, y, cv=StratifiedKFold(3)).mean()
    C, gamma = max(scores, key=scores.get)
    return machine(C, gamma).fit(X, y), C, gamma


def supports(svm):
    found = []
    for row, coefficient in zip(svm.support_, svm.dual_coef_[0], strict=True):
        label = svm.classes_[1] if coefficient > 0 else svm.classes_[0]
        weight = abs(float(coefficient))
        found.append((int(row), label, weight, weight > svm.C * (1 - 1e-9)))
    return pd.DataFrame(sorted(found), columns=["row", "label", "weight", "inside"])
