"""predict makes its 0/1 columns from the table that is predicted.

The learner must see:
"A 1 for castle is the column of another home, or one that training did not have."
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
        return self

    def transform(self, X):
        scaled = (X[self.numeric].fillna(self.medians_) - self.means_) / self.deviations_
        return pd.concat([self._dummies(X), scaled], axis=1)

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
