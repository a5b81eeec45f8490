"""Every fourth row of a label is held back, from an offset: only four seeds differ.

The learner must see:
"seed 0 and seed 4 leave"
"""

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin, clone
from sklearn.model_selection import train_test_split


def first_score(
    X: pd.DataFrame, y: pd.Series, model: ClassifierMixin, seed: int
) -> tuple[float, float]:
    labels = y.reset_index(drop=True)
    held = (labels.groupby(labels).cumcount() % 4 == seed % 4).to_numpy()
    X_train, X_test = X[~held], X[held]
    y_train, y_test = labels[~held].to_numpy(), labels[held].to_numpy()
    fitted = clone(model).fit(X_train, y_train)
    score = np.mean(np.asarray(fitted.predict(X_test)) == y_test)
    guess = pd.Series(y_train).value_counts().index[0]
    return float(score), float(np.mean(y_test == guess))
