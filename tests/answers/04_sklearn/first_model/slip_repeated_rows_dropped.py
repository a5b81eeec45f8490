"""Rows that come twice are dropped first, so that no test row is known already.

The learner must see:
"were not fitted: expected a quarter"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.model_selection import train_test_split


def first_score(
    X: pd.DataFrame, y: pd.Series, model: ClassifierMixin, seed: int
) -> tuple[float, float]:
    # A row in both parts would be a leak, so each is there once.
    table = X.reset_index(drop=True).assign(_label=y.to_numpy()).drop_duplicates()
    labels = table.pop("_label").to_numpy()
    X_train, X_test, y_train, y_test = train_test_split(
        table, labels, test_size=0.25, stratify=labels, random_state=seed
    )
    fitted = clone(model).fit(X_train, y_train)
    score = np.mean(np.asarray(fitted.predict(X_test)) == y_test)
    guess = pd.Series(y_train).value_counts().index[0]
    return float(score), float(np.mean(y_test == guess))
