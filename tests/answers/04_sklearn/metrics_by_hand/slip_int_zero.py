"""Where nothing is found, the zeros are ints.

The learner must see:
"['floats'] is False, but True is right"
"""

import numpy as np
import pandas as pd


def precision_recall_f1(truth, predicted, positive):
    is_positive = (truth == positive).to_numpy()
    is_named = (predicted == positive).to_numpy()
    hits = int((is_positive & is_named).sum())
    named, positives = int(is_named.sum()), int(is_positive.sum())
    if not hits:
        return 0, 0, 0
    precision = hits / named if named else 0.0
    recall = hits / positives if positives else 0.0
    f1 = 2 * hits / (named + positives) if named + positives else 0.0
    return precision, recall, f1


def roc_auc(truth, scores, positive):
    is_positive = (truth == positive).to_numpy()
    values = scores.to_numpy()
    high, low = values[is_positive], np.sort(values[~is_positive])
    if not (len(high) and len(low)):
        return float("nan")
    below = np.searchsorted(low, high, side="left")
    upto = np.searchsorted(low, high, side="right")
    return float((below + upto).sum() / 2 / (len(high) * len(low)))
