"""Select features: which columns are worth keeping, and which rows may say so?

Of a thousand columns of noise some fit the labels by chance. Choose them by all rows, and noise
gets a fine score. So choose anew in each fold.

Read: https://scikit-learn.org/stable/common_pitfalls.html#data-leakage-during-pre-processing
House rules: README.md of this chapter
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import KFold


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
    raise NotImplementedError
