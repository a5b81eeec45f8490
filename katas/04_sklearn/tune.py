"""Tune: how good is a model whose settings were searched for?

The best score of a search belongs to its luckiest candidate: even on noise it beats chance. So
score the whole search, scaling included, on outer folds.

Read: https://scikit-learn.org/stable/auto_examples/model_selection/plot_nested_cross_validation_iris.html
House rules: README.md of this chapter
"""

import pandas as pd
from sklearn.base import ClassifierMixin


def tune(
    X: pd.DataFrame, y: pd.Series, weights: pd.Series, model: ClassifierMixin, grid: dict, seed: int
) -> tuple[float, ClassifierMixin]:
    """Return the search's honest accuracy, and the classifier it finds on all rows.

    >>> from sklearn.naive_bayes import GaussianNB
    >>> X, y = pd.DataFrame({"x": range(12)}), pd.Series(list("aaaaabbbbbbb"))
    >>> round(tune(X, y, X["x"] + 1, GaussianNB(), {"var_smoothing": [0.1, 9]}, seed=0)[0], 3)
    0.833

    Parameters
    ----------
    X : numbers without gaps
    y : str or int labels, each in 4 rows or more
    weights : positive
    model : takes sample_weight
    grid : candidates for parameters of the model

    Notes
    -----
    - Cut outer and inner folds with StratifiedKFold: two, shuffled by ``random_state=seed``.
    - Standardise (ddof=0, unweighted) by the very rows the model is fitted on.
    - Weights count in fits of the model, never in scores.
    - Search and score by mean accuracy; among equals take ParameterGrid's first.
    """
    raise NotImplementedError
