"""The model is fitted on all rows, the test part too.

The learner must see:
"It was scored on rows it was fitted on."
"""

import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.model_selection import train_test_split


def first_score(
    X: pd.DataFrame, y: pd.Series, model: ClassifierMixin, seed: int
) -> tuple[float, float]:
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, stratify=y, random_state=seed
    )
    fitted = clone(model).fit(X, y)
    guess = y_train.mode()[0]
    return fitted.score(X_test, y_test), float((y_test == guess).mean())
