"""A loop over outer folds, a search in each, scores counted by hand."""

from statistics import mean

from sklearn.base import clone
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def tune(X, y, weights, model, grid, seed):
    y, weights = y.to_numpy(), weights.to_numpy()

    def searched(rows):
        chain = make_pipeline(StandardScaler(), clone(model))
        last = list(chain.named_steps)[-1]
        search = GridSearchCV(
            chain,
            {f"{last}__{name}": values for name, values in grid.items()},
            scoring="accuracy",
            cv=StratifiedKFold(2, shuffle=True, random_state=seed),
        )
        return search.fit(X.iloc[rows], y[rows], **{f"{last}__sample_weight": weights[rows]})

    accuracies = []
    for train, test in StratifiedKFold(2, shuffle=True, random_state=seed).split(X, y):
        hits = searched(train).predict(X.iloc[test]) == y[test]
        accuracies.append(float(hits.mean()))
    return mean(accuracies), searched(range(len(y)))
