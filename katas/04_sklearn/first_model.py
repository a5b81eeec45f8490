"""First model: how good is it on rows it never saw?

A model may learn rows by heart: its score on them says little. Hold rows back, fit on the rest,
and compare with the simplest guess: 0.9 is poor where that gets 0.95.

Read: https://scikit-learn.org/stable/modules/cross_validation.html
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import ClassifierMixin


def first_score(
    X: pd.DataFrame, y: pd.Series, model: ClassifierMixin, seed: int
) -> tuple[float, float]:
    """Return two accuracies on rows held back: the model's, and that of a constant guess.

    >>> from sklearn.dummy import DummyClassifier
    >>> X = pd.DataFrame({"pixel": range(12)})
    >>> y = pd.Series(["one", "two", "two"] * 4)
    >>> [round(share, 3) for share in first_score(X, y, DummyClassifier(), seed=0)]
    [0.667, 0.667]

    Parameters
    ----------
    X : one row for each example, in columns that the model takes as they are
    y : its label, str or int; each label has four rows or more
    model : unfitted classifier, whose own ``score`` is the accuracy

    Notes
    -----
    - Hold back a random quarter of each label's rows, give or take one.
    - Fit a clone of the model on all others.
    - The guess is the commonest label of the others, any of those that are equally common.
    - The same seed gives the same rows, another seed others.
    """
    raise NotImplementedError
