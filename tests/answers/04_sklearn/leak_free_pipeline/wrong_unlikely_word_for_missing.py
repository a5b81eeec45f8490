"""Missing becomes a text that nobody would write.

The learner must see:
"a text like any other: when a home is called that, a missing home shares its column."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (
            make_pipeline(
                SimpleImputer(strategy="constant", fill_value="\ue000 no home"),
                OneHotEncoder(handle_unknown="ignore"),
            ),
            categorical,
        ),
    )
    return make_pipeline(prepare, clone(model))
