"""Named steps, and the codes of a pandas categorical for levels."""

import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.compose import ColumnTransformer, TransformedTargetRegressor
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer, StandardScaler, TargetEncoder


def load_houses(path):
    names = pd.read_csv(path, nrows=0).columns
    return pd.read_csv(path, na_values={name: "" for name in names}, keep_default_na=False)


def price_model(numeric, ordered, nominal, model):
    branches = [("numbers", StandardScaler(), numeric)]
    for name, levels in ordered.items():
        kinds = pd.CategoricalDtype(levels, ordered=True)
        number = FunctionTransformer(
            lambda column, kinds=kinds: column.apply(
                lambda texts: texts.where(texts.isin(kinds.categories)).astype(kinds).cat.codes
            )
        )
        branches.append((f"places of {name}", number, [name]))
    if nominal:
        branches.append(("names", TargetEncoder(target_type="continuous"), nominal))
    steps = [("columns", ColumnTransformer(branches)), ("model", clone(model))]
    return TransformedTargetRegressor(
        regressor=Pipeline(steps), func=np.log, inverse_func=np.exp, check_inverse=False
    )
