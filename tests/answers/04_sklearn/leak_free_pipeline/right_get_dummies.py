"""get_dummies inside a transformer that remembers its columns, in single precision."""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.pipeline import make_pipeline


class Prepare(TransformerMixin, BaseEstimator):
    def __init__(self, numeric, categorical):
        self.numeric = numeric
        self.categorical = categorical

    def fit(self, X, y=None):
        self.medians_ = X[self.numeric].median()
        filled = X[self.numeric].fillna(self.medians_)
        self.means_ = filled.mean()
        self.deviations_ = filled.std(ddof=0).where(filled.nunique() > 1, 1.0)
        met = self._dummies(X)
        self.columns_ = met.columns[met.any()]
        return self

    def transform(self, X):
        scaled = (X[self.numeric].fillna(self.medians_) - self.means_) / self.deviations_
        dummies = self._dummies(X).reindex(columns=self.columns_, fill_value=0.0)
        return np.hstack([dummies, scaled]).astype("float32")

    def _dummies(self, X):
        columns = {}
        for name in self.categorical:
            columns[name, "text"] = pd.get_dummies(X[name], dtype=float)
            columns[name, "gap"] = X[[name]].isna().astype(float)
        return pd.concat(columns, axis=1) if columns else pd.DataFrame(index=X.index)


def credit_model(numeric, categorical, model):
    return make_pipeline(Prepare(numeric, categorical), clone(model))
