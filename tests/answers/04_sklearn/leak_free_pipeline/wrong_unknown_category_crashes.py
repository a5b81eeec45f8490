"""OneHotEncoder's default: a category that is new in the test part is an error.

The learner must see:
"No home in training was a castle or a boat: the test part may have new categories."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (OneHotEncoder(), categorical),
    )
    return make_pipeline(prepare, clone(model))
