"""One dictionary holds the levels of all columns: a word in two of them has the place of the last.

The learner must see:
"price_model(…)['prices']"
"""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


class Places(TransformerMixin, BaseEstimator):
    def __init__(self, ordered):
        self.ordered = ordered

    def fit(self, X, y=None):
        self.number_ = {
            level: place for levels in self.ordered.values() for place, level in enumerate(levels)
        }
        return self

    def transform(self, X):
        return np.array([[self.number_.get(word, -1) for word in X[name]] for name in X]).T


def price_model(numeric, ordered, nominal, model):
    places = Places(ordered)
    columns = ColumnTransformer(
        [
            ("numbers", StandardScaler(), list(numeric)),
            ("places", places, list(ordered)),
            ("names", TargetEncoder(target_type="continuous", random_state=0), list(nominal)),
        ]
    )
    return TransformedTargetRegressor(
        make_pipeline(columns, clone(model)), func=np.log, inverse_func=np.exp
    )
