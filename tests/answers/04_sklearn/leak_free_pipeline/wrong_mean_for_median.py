"""SimpleImputer's default strategy, the mean.

The learner must see:
"It was filled with their mean, 57.5."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), numeric),
        (OneHotEncoder(handle_unknown="ignore"), categorical),
    )
    return make_pipeline(prepare, clone(model))
