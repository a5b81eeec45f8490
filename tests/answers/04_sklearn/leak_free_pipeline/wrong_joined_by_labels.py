"""Two halves of the prepared table are joined by row labels that differ.

The learner must see:
"The tables' index is unsorted and repeats: keep rows together by position."
"""

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
        self.columns_ = self._dummies(X).columns
        return self

    def transform(self, X):
        filled = X[self.numeric].fillna(self.medians_)
        scaled = ((filled - self.means_) / self.deviations_).reset_index(drop=True)
        dummies = self._dummies(X).reindex(columns=self.columns_, fill_value=0.0)
        return pd.concat([dummies, scaled], axis=1)

    def _dummies(self, X):
        return pd.concat(
            [pd.DataFrame(index=X.index)]
            + [
                pd.get_dummies(X[name].fillna("(none)"), prefix=name, dtype=float)
                for name in self.categorical
            ],
            axis=1,
        )


def credit_model(numeric, categorical, model):
    return make_pipeline(Prepare(numeric, categorical), clone(model))
