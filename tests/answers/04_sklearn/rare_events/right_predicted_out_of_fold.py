"""cross_val_predict for both choices, and a FixedThresholdClassifier."""

import numpy as np
from sklearn.base import clone
from sklearn.metrics import average_precision_score
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import FixedThresholdClassifier, StratifiedKFold, cross_val_predict


def cheapest_alarm(train, test, models, positive, costs, thresholds):
    X, y = train
    labels = sorted(set(y))
    other = next(label for label in labels if label != positive)
    column = labels.index(positive)
    chances = [
        cross_val_predict(model, X, y, cv=5, method="predict_proba")[:, column] for model in models
    ]
    parts = [rest for _, rest in StratifiedKFold(5).split(X, y)]
    truth = y.eq(positive).to_numpy()

    def precision(values):
        return np.mean([average_precision_score(truth[part], values[part]) for part in parts])

    def price(truth, said):
        (_, alarms), (misses, _) = confusion_matrix(truth, said, labels=[other, positive])
        return float(costs[0] * misses + costs[1] * alarms)

    place = int(np.argmax([precision(values) for values in chances]))
    said = [np.where(chances[place] >= level, positive, other) for level in thresholds]
    threshold = float(thresholds[int(np.argmin([price(y, each) for each in said]))])
    alarm = FixedThresholdClassifier(
        clone(models[place]),
        threshold=threshold,
        pos_label=positive,
        response_method="predict_proba",
    ).fit(X, y)
    return alarm, threshold, price(test[1], alarm.predict(test[0]))
