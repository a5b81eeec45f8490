"""One label gets all that rounding leaves, so small ones lose.

The learner must see:
"expected a quarter"
"""

from sklearn.base import clone
from sklearn.model_selection import train_test_split


def first_score(X, y, model, seed):
    balanced = y if y.value_counts().min() >= 10 else None
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, stratify=balanced, random_state=seed
    )
    fitted = clone(model).fit(X_train, y_train)
    guess = y_train.mode()[0]
    return fitted.score(X_test, y_test), float((y_test == guess).mean())
