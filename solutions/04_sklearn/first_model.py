"""First model, solved by one stratified split: the model and the guess meet the same rows."""

import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.model_selection import train_test_split


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
    # A quarter is the default. Stratified, no label has more or fewer rows here than its share.
    X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=seed)
    fitted = clone(model).fit(X_train, y_train)
    guess = y_train.mode()[0]
    return fitted.score(X_test, y_test), float((y_test == guess).mean())
