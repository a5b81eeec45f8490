"""Labels are balanced, whatever the model's class_weight.

The learner must see:
"A half means that both labels got the same weight."
"""

from sklearn.base import clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    fair = clone(model)
    if "class_weight" in fair.get_params():
        fair.set_params(class_weight="balanced")
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        (OneHotEncoder(handle_unknown="ignore"), categorical),
    )
    return make_pipeline(prepare, fair)
