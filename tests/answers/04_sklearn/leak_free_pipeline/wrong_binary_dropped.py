"""drop='if_binary': a column of two categories becomes one.

The learner must see:
"keep both, even of two."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (OneHotEncoder(drop="if_binary", handle_unknown="ignore"), categorical),
    )
    return make_pipeline(prepare, clone(model))
