"""F from group means in pandas, in a class that cross_val_score can clone."""

import pandas as pd
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.model_selection import cross_val_score


def f_values(X, y):
    groups = X.groupby(y.to_numpy())
    within = ((X - groups.transform("mean")) ** 2).sum() / (len(X) - groups.ngroups)
    between = ((groups.transform("mean") - X.mean()) ** 2).sum() / (groups.ngroups - 1)
    return (between / within)[X.max() > X.min()]


class Selecting(ClassifierMixin, BaseEstimator):
    def __init__(self, model=None, k=1):
        self.model = model
        self.k = k

    def fit(self, X, y):
        chosen = f_values(X.reset_index(drop=True), pd.Series(y).reset_index(drop=True))
        self.names_ = chosen.nlargest(self.k).index
        self.names_ = X.columns[X.columns.isin(self.names_)]
        self.model_ = clone(self.model).fit(X[self.names_], y)
        self.classes_ = self.model_.classes_
        return self

    def predict(self, X):
        return self.model_.predict(X[self.names_])


def score_selected(X, y, model, k, cv):
    selecting = Selecting(model, k)
    accuracies = cross_val_score(selecting, X, y, cv=cv, scoring="accuracy")
    return accuracies, selecting.fit(X, y).names_.tolist()
