"""Pipeline and ColumnTransformer with named steps and dense frames between them."""

from sklearn.base import clone
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    numbers = Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", StandardScaler())])
    words = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    columns = ColumnTransformer(
        [("words", words, categorical), ("numbers", numbers, numeric)], remainder="drop"
    )
    columns.set_output(transform="pandas")
    return Pipeline([("columns", columns), ("model", clone(model))])
