"""Categories are numbered, as if they had an order.

The learner must see:
"Codes say that rent is more than own."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (
            OrdinalEncoder(
                handle_unknown="use_encoded_value", unknown_value=-1, encoded_missing_value=-1
            ),
            categorical,
        ),
    )
    return make_pipeline(prepare, clone(model))
