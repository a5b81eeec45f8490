"""Blanks at the ends of a text are taken off, so two categories become one.

The learner must see:
"'none' shares one with 'none ': text is compared as it is."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def tidy(table):
    return table.apply(lambda column: column.str.strip())


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (
            make_pipeline(FunctionTransformer(tidy), OneHotEncoder(handle_unknown="ignore")),
            categorical,
        ),
    )
    return make_pipeline(prepare, clone(model))
