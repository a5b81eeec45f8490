"""At most six columns for a column of text.

The learner must see:
"Were rare categories merged, or their number limited?"
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (OneHotEncoder(max_categories=6, handle_unknown="ignore"), categorical),
    )
    return make_pipeline(prepare, clone(model))
