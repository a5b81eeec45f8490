"""Pipeline and ColumnTransformer with named steps, dense frames between them, and a word for missing."""

from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    numbers = Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", StandardScaler())])
    words = Pipeline(
        [
            ("fill", SimpleImputer(strategy="constant", fill_value="(missing)")),
            ("encode", OneHotEncoder(handle_unknown="ignore", sparse_output=False)),
        ]
    )
    columns = ColumnTransformer(
        [("words", words, categorical), ("numbers", numbers, numeric)], remainder="drop"
    )
    columns.set_output(transform="pandas")
    return Pipeline([("columns", columns), ("model", clone(model))])
