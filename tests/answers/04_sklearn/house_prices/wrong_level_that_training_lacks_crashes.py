"""OrdinalEncoder learns levels from training, in a fixed order, and a new one is an error.

The learner must see:
"a text that is none of the levels, or missing, becomes -1 and is no error."
"""

import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor, make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


def price_model(numeric, ordered, nominal, model):
    places = OrdinalEncoder(categories=list(ordered.values()))
    prepare = make_column_transformer(
        (StandardScaler(), numeric), (places, list(ordered)), (TargetEncoder(), nominal)
    )
    return TransformedTargetRegressor(make_pipeline(prepare, model), func=np.log, inverse_func=np.exp)
