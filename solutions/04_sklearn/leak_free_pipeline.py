"""Leak-free pipeline, solved by nesting: steps for each kind of column, all in one estimator."""

from sklearn.base import BaseEstimator, clone
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def credit_model(numeric: list[str], categorical: list[str], model: BaseEstimator) -> BaseEstimator:
    """Make an unfitted classifier that takes raw tables of loans.

    Its ``fit(loans, outcome)`` takes a DataFrame and a Series of labels, paired by position,
    learns everything from these rows alone, forgets any earlier fit and returns the classifier.
    A row's prediction depends on that row and on the training rows, never on the other rows of
    its table.

    Parameters
    ----------
    numeric : list of str
        Columns of int or float, each with at least one known number in training. First a
        missing value (NaN) becomes the median of the column's known values; then the filled
        column is standardised to mean 0 and standard deviation 1 (the sum of squares divided
        by n). A column that is constant in training, be it 7 or 0.1, is only centred.
    categorical : list of str
        Columns of pandas' dtype ``str``, where None and NaN are the same missing value. Each
        category met in training, however rare, is one column of 0 and 1; none is dropped.
        Missing is a category too, and not the same as any text, be it "missing" or "".
        A category not met in training, missing or text, is 0 in all columns.
    model : classifier
        An unfitted classifier, with no warm start, that gets all these columns and no others,
        in any order, dense or sparse. A clone of it, with the same parameters, is fitted:
        ``model`` itself stays as it is.

    Returns
    -------
    classifier
        With ``fit``, ``predict``, ``predict_proba`` and, once fitted, ``classes_``, as
        scikit-learn's own. It can be cloned and cross-validated. Tables are left unchanged;
        their index is arbitrary, their columns may come in another order than in training, and
        columns that were not named are ignored. Either list may be empty, but not both.

    Examples
    --------
    >>> import pandas as pd
    >>> from sklearn.linear_model import LogisticRegression
    >>> loans = pd.DataFrame({"income": [10, None, 30, 40], "home": ["rent", "own", "rent", None]})
    >>> classifier = credit_model(["income"], ["home"], LogisticRegression())
    >>> classifier = classifier.fit(loans, pd.Series(["bad", "good", "bad", "good"]))
    >>> new = pd.DataFrame({"home": ["castle", "rent"], "income": [50, None]})
    >>> classifier.predict(new).tolist()
    ['good', 'bad']
    """
    # Columns are chosen by name, so their order is free and unnamed ones are dropped.
    prepare = make_column_transformer(
        (make_pipeline(SimpleImputer(strategy="median"), StandardScaler()), numeric),
        # NaN is a category like any other; an unknown one is a row of zeros, not an error.
        (OneHotEncoder(handle_unknown="ignore"), categorical),
    )
    # A pipeline fits its steps in place: without the clone, two pipelines would share a model.
    return make_pipeline(prepare, clone(model))
