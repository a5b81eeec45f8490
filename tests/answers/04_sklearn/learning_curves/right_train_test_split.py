"""train_test_split cuts each draw; sizes stand outside, draws inside."""

import pandas as pd
from sklearn.base import clone
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split


def curve(model, X, y, sizes, draws, seed):
    parts = [
        train_test_split(X, y, test_size=0.25, stratify=y, random_state=1000 * seed + number)
        for number in range(draws)
    ]
    rows = []
    for size in sizes:
        seen = new = 0.0
        for X_train, X_test, y_train, y_test in parts:
            fitted = clone(model).fit(X_train[:size], y_train[:size])
            seen += accuracy_score(y_train[:size], fitted.predict(X_train[:size]))
            new += accuracy_score(y_test, fitted.predict(X_test))
        rows.append({"seen": seen / draws, "new": new / draws})
    return pd.DataFrame(rows, index=sizes)


def diagnose(table, goal, gap):
    seen, new = table[["seen", "new"]].to_numpy()[-1]
    return [name for name, off in [("bias", goal > seen), ("variance", new + gap < seen)] if off]
