"""Labels are joined as a column of X, and take the place of one that is called so.

The learner must see:
"KeyError: 'label'"
"""

import numpy as np
from sklearn.base import clone
from sklearn.dummy import DummyClassifier


def first_score(X, y, model, seed):
    table = X.assign(label=y.to_numpy()).reset_index(drop=True)
    held = table.groupby("label").sample(frac=0.25, random_state=seed)
    train = table.drop(index=held.index)
    fitted = clone(model).fit(train.drop(columns="label"), train["label"])
    guess = train["label"].mode()[0]
    score = fitted.score(held.drop(columns="label"), held["label"])
    return float(score), float((held["label"] == guess).mean())
