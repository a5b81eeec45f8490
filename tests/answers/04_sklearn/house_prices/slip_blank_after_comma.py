"""A blank after a comma is skipped.

The learner must see:
"['a blank before a word']['word'] at row 1"
"""

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin, clone
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=[""], skipinitialspace=True)


def price_model(numeric, ordered, nominal, model):
    places = OrdinalEncoder(
        categories=[list(levels) for levels in ordered.values()],
        handle_unknown="use_encoded_value",
        unknown_value=-1,
        encoded_missing_value=-1,
    )
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
