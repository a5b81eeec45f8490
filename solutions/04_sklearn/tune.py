"""Tune, solved by nesting: a pipeline in a search, and the search in cross-validation."""

import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


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
    pipeline = make_pipeline(StandardScaler(), model)
    _, step = pipeline.named_steps
    candidates = {f"{step}__{name}": values for name, values in grid.items()}
    folds = StratifiedKFold(2, shuffle=True, random_state=seed)
    # The search clones the pipeline, and so the model; its own refit uses all rows it was given.
    search = GridSearchCV(pipeline, candidates, scoring="accuracy", cv=folds)
    # Handed to the step and not to the search, so that they weigh no score.
    weighing = {f"{step}__sample_weight": weights}
    # To cross-validation the search is one estimator: it never sees an outer test part.
    scores = cross_val_score(search, X, y, cv=folds, params=weighing)
    return float(scores.mean()), search.fit(X, y, **weighing)
