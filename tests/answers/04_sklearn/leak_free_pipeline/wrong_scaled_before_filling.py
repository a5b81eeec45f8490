"""Numbers are scaled first and filled afterwards.

The learner must see:
"They were scaled before the gap was filled."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(StandardScaler(), SimpleImputer(strategy="median")), numeric),
        (OneHotEncoder(handle_unknown="ignore"), categorical),
    )
    return make_pipeline(prepare, clone(model))
