"""An empty text is read as missing.

The learner must see:
"The missing home shares one with '': some home may be called that."
"""

import numpy as np
from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def tidy(table):
    return table.replace("", np.nan)


def credit_model(numeric, categorical, model):
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (
            make_pipeline(FunctionTransformer(tidy), OneHotEncoder(handle_unknown="ignore")),
            categorical,
        ),
    )
    return make_pipeline(prepare, clone(model))
