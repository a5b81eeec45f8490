"""Leak-free pipeline: will this loan go bad, judged by the training rows alone?

Medians, means and categories are learned from rows: ``fit`` learns and ``predict`` applies them.

Read: https://scikit-learn.org/stable/common_pitfalls.html#data-leakage
House rules: README.md of this chapter
"""

from sklearn.base import BaseEstimator


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
    raise NotImplementedError
