"""str() makes NaN the text 'nan'.

The learner must see:
"shares one with ['nan']"
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def text(loans):
    return loans.astype(object).astype(str)


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (
            make_pipeline(FunctionTransformer(text), OneHotEncoder(handle_unknown="ignore")),
            categorical,
        ),
    )
    return make_pipeline(prepare, clone(model))
