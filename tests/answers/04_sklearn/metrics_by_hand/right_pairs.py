"""All pairs at once, as a table."""

import numpy as np


def precision_recall_f1(truth, predicted, positive):
    truth, predicted = np.asarray(truth == positive), np.asarray(predicted == positive)
    tp = int((truth & predicted).sum())
    fp = int((~truth & predicted).sum())
    fn = int((truth & ~predicted).sum())
    precision = tp / (tp + fp) if tp else 0.0
    recall = tp / (tp + fn) if tp else 0.0
    f1 = 2 * precision * recall / (precision + recall) if tp else 0.0
    return precision, recall, f1


def roc_auc(truth, scores, positive):
    chosen = np.asarray(truth == positive)
    numbers = np.asarray(scores, dtype=float)
    high, low = numbers[chosen][:, np.newaxis], numbers[~chosen]
    if high.size == 0 or low.size == 0:
        return float("nan")
    return float(((high > low) + 0.5 * (high == low)).mean())
