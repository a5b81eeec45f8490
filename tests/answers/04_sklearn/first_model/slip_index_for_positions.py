"""The entries of y's index are used as positions in X.

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
    rows = y.groupby(y).sample(frac=0.25, random_state=seed).index
    held = np.zeros(len(y), dtype=bool)
    held[rows] = True
    X_train, X_test = X[~held], X[held]
    y_train, y_test = y.to_numpy()[~held], y.to_numpy()[held]
    fitted = clone(model).fit(X_train, y_train)
    score = np.mean(np.asarray(fitted.predict(X_test)) == y_test)
    guess = pd.Series(y_train).value_counts().index[0]
    return float(score), float(np.mean(y_test == guess))
