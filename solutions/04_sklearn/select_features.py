"""Select features, solved by a pipeline: what chooses is fitted where the model is."""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.feature_selection import SelectKBest, VarianceThreshold
from sklearn.model_selection import KFold, cross_val_score
from sklearn.pipeline import make_pipeline


def score_selected(
    X: pd.DataFrame, y: pd.Series, model: ClassifierMixin, k: int, cv: KFold
) -> tuple[np.ndarray, list[str]]:
    """Return the accuracy in each fold, with ``k`` columns, and the ``k`` best of all rows.

    >>> from sklearn.naive_bayes import GaussianNB
    >>> X, y = pd.DataFrame({"tax": 0.1, "age": range(12)}), pd.Series(list("aaaaabbbbbbb"))
    >>> score_selected(X, y, GaussianNB(), 1, KFold(2, shuffle=True, random_state=2))
    (array([1., 1.]), ['age'])

    Parameters
    ----------
    X : numbers without gaps
    y : str or int labels
    k : at least so many columns vary in each training part
    cv : KFold or another splitter

    Notes
    -----
    - Best are the highest F values of f_classif.
    - A column that is constant in training is never chosen. One of tiny spread may be.
    - The model gets the chosen columns in the table's order, as table or array. Names come so too.
    """

    # A constant has to go before SelectKBest looks at F values: its own may be infinite.
    varying, best = VarianceThreshold(), SelectKBest(k=k)
    pipeline = make_pipeline(varying, best, model)
    accuracies = cross_val_score(pipeline, X, y, cv=cv)
    # All rows may say what to keep from now on; they just cannot say how good that is.
    kept = make_pipeline(varying, best).fit(X, y)
    return accuracies, list(kept.get_feature_names_out())
