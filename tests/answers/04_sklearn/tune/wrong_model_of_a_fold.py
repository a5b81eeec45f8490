"""The classifier is that of an outer fold, which knows half the rows.

The learner must see:
"classifier of one outer fold?"
"""

import numpy as np
from sklearn.base import clone
from sklearn.metrics import accuracy_score
from sklearn.model_selection import ParameterGrid, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    cut = StratifiedKFold(2, shuffle=True, random_state=seed)
    values, labels, weights = X.to_numpy(), y.to_numpy(), weights.to_numpy()

    def fit(rows, chosen):
        scaler = StandardScaler().fit(values[rows])
        fitted = clone(model).set_params(**chosen)
        fitted.fit(scaler.transform(values[rows]), labels[rows], sample_weight=weights[rows])
        return make_pipeline(scaler, fitted)

    def accuracy(fitted, rows):
        return accuracy_score(labels[rows], fitted.predict(values[rows]))

    def search(rows):
        best, winner = -1.0, None
        for chosen in ParameterGrid(grid):
            scores = []
            for train, test in cut.split(values[rows], labels[rows]):
                scores.append(accuracy(fit(rows[train], chosen), rows[test]))
            if np.mean(scores) > best:
                best, winner = np.mean(scores), chosen
        return winner

    scores = []
    for train, test in cut.split(values, labels):
        found = fit(train, search(train))
        scores.append(accuracy(found, test))
    return float(np.mean(scores)), found
