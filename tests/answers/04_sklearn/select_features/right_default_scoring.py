"""A transformer of its own in a pipeline, scored by the classifier's own score, accuracy."""

import warnings

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline


class Varying(TransformerMixin, BaseEstimator):
    def __init__(self, k=1):
        self.k = k

    def fit(self, X, y):
        vary = X.loc[:, (X.max() > X.min()).to_numpy()]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.names_ = SelectKBest(f_classif, k=self.k).fit(vary, y).get_feature_names_out()
        return self

    def transform(self, X):
        return X[list(self.names_)]


def score_selected(X, y, model, k, cv):
    line = make_pipeline(Varying(k), clone(model))
    X, y = X.reset_index(drop=True), pd.Series(y.to_numpy())
    scores = cross_val_score(line, X, y, cv=cv, error_score="raise")
    return scores, [str(c) for c in Varying(k).fit(X, y).names_]
