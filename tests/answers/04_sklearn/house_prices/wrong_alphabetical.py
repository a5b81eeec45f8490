"""Levels are numbered in the order of the alphabet.

The learner must see:
"That is the order of the alphabet"
"""

import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor, make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


def price_model(numeric, ordered, nominal, model):
    places = OrdinalEncoder(
        handle_unknown="use_encoded_value", unknown_value=-1
    )
    prepare = make_column_transformer(
        (StandardScaler(), numeric), (places, list(ordered)), (TargetEncoder(), nominal)
    )
    return TransformedTargetRegressor(make_pipeline(prepare, model), func=np.log, inverse_func=np.exp)
