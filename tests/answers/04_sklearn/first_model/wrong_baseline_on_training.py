"""The baseline is measured on the rows fitted on.

The learner must see:
"That is its share of the rows to fit on."
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
    fitted = clone(model).fit(X_train, y_train)
    guess = y_train.mode()[0]
    return fitted.score(X_test, y_test), float((y_train == guess).mean())
