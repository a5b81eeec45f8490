"""Plain Python, and bisect for the pairs."""

from bisect import bisect_left, bisect_right


def precision_recall_f1(truth, predicted, positive):
    hits = missed = false = 0
    for real, said in zip(truth, predicted, strict=True):
        if real == positive:
            hits += said == positive
            missed += said != positive
        elif said == positive:
            false += 1
    if hits == 0:
        return 0.0, 0.0, 0.0
    return hits / (hits + false), hits / (hits + missed), 2 * hits / (2 * hits + missed + false)


def roc_auc(truth, scores, positive):
    pairs = list(zip(truth, scores, strict=True))
    low = sorted(score for label, score in pairs if label != positive)
    high = [score for label, score in pairs if label == positive]
    if not low or not high:
        return float("nan")
    won = sum(bisect_left(low, score) + bisect_right(low, score) for score in high)
    return won / 2 / len(low) / len(high)
