"""A line is drawn through the prices themselves.

The learner must see:
"A line was drawn through the prices themselves."
"""

import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path):
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


def price_model(numeric, ordered, nominal, model):
    places = OrdinalEncoder(
        categories=list(ordered.values()), handle_unknown="use_encoded_value", unknown_value=-1
    )
    prepare = make_column_transformer(
        (StandardScaler(), numeric), (places, list(ordered)), (TargetEncoder(), nominal)
    )
    return make_pipeline(prepare, model)
