"""House prices, solved by nesting: whatever learns from prices stands inside of the log."""

import numpy as np
import pandas as pd
from sklearn.base import RegressorMixin
from sklearn.compose import TransformedTargetRegressor, make_column_transformer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OrdinalEncoder, StandardScaler, TargetEncoder


def load_houses(path: str) -> pd.DataFrame:
    """Return the table of a CSV file: only empty cells are missing; "None" is text."""
    return pd.read_csv(path, keep_default_na=False, na_values=[""])


def price_model(
    numeric: list[str], ordered: dict[str, list[str]], nominal: list[str], model: RegressorMixin
) -> RegressorMixin:
    """Return an unfitted regressor that fits ``model`` to log prices, and predicts prices.

    >>> from sklearn.linear_model import LinearRegression
    >>> homes = pd.DataFrame({"rooms": [1, 2, 3, 4]})
    >>> line = price_model(["rooms"], {}, [], LinearRegression())
    >>> line.fit(homes[:3], [100, 200, 400]).predict(homes).round(2)
    array([100., 200., 400., 800.])

    Parameters
    ----------
    numeric : without gaps
    ordered : text columns, with their levels from worst to best
    nominal : text columns

    Notes
    -----
    - Standardise numbers (ddof=0).
    - A level becomes 0, 1, 2, ...; -1 if it is missing or none of them.
    - A name becomes what TargetEncoder makes of it, cross-fitted, from log prices.
    """
    # The levels are given, since training may lack some, and the alphabet knows no order.
    places = OrdinalEncoder(
        categories=list(ordered.values()), handle_unknown="use_encoded_value", unknown_value=-1
    )
    columns = [(StandardScaler(), numeric), (places, list(ordered)), (TargetEncoder(), nominal)]
    # The encoder must see logs too: it takes whole prices for as many classes.
    return TransformedTargetRegressor(
        make_pipeline(make_column_transformer(*columns), model), func=np.log, inverse_func=np.exp
    )
