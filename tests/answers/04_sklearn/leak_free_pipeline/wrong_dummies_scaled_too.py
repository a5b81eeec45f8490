"""One scaler for everything, the 0s and 1s of the categories too.

The learner must see:
"The 0s and 1s were scaled."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (SimpleImputer(strategy="median"), numeric),
        (OneHotEncoder(handle_unknown="ignore", sparse_output=False), categorical),
    )
    return make_pipeline(prepare, StandardScaler(), clone(model))
