"""Leak-free pipeline, solved by nesting: steps for each kind of column, all in one estimator."""

from sklearn.base import BaseEstimator, clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric: list[str], categorical: list[str], model: BaseEstimator) -> BaseEstimator:
    """Return an unfitted classifier that prepares loan tables for ``model``.

    >>> import pandas as pd
    >>> from sklearn.linear_model import LogisticRegression
    >>> loans = pd.DataFrame({"income": [10, None], "home": ["rent", "own"]})
    >>> classifier = credit_model(["income"], ["home"], LogisticRegression())
    >>> classifier.fit(loans, pd.Series(["bad", "good"])).predict(loans).tolist()
    ['bad', 'good']

    Parameters
    ----------
    numeric : int or float columns, each with a number in training
    categorical : str columns; one list may be empty
    model : unfitted classifier, without warm start

    Notes
    -----
    - Fill missing numbers with the median, then standardise (ddof=0).
    - Only centre a constant column (7 or 1.1). Other spreads may be tiny.
    - Each training category, however rare, is a column of 0 and 1.
    - Missing is a category too, unlike any text, even "" and "missing".
    - What training lacks, missing or text, is 0 in all columns.
    - The model gets exactly these columns, in any order, dense or sparse.
    """
    # Columns are chosen by name, so their order is free and unnamed ones are dropped.
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        # NaN is a category like any other; an unknown one is a row of zeros, not an error.
        (OneHotEncoder(handle_unknown="ignore"), categorical),
    )
    # A pipeline fits its steps in place: without the clone, two pipelines would share a model.
    return make_pipeline(prepare, clone(model))
