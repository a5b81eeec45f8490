"""Only None, NA and null are kept as words.

The learner must see:
"loaded"
"""

import numpy as np
import pandas as pd
from sklearn.compose import TransformedTargetRegressor, make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=["", "nan", "NaN", "n/a", "N/A", "#N/A"])


def price_model(numeric, ordered, nominal, model):
    places = OrdinalEncoder(
        categories=list(ordered.values()), handle_unknown="use_encoded_value", unknown_value=-1
    )
    prepare = make_column_transformer(
        (StandardScaler(), numeric), (places, list(ordered)), (TargetEncoder(), nominal)
    )
    return TransformedTargetRegressor(make_pipeline(prepare, model), func=np.log, inverse_func=np.exp)
