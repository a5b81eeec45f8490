"""Gradient boosting, solved by one loop for both losses: only start, residual and weight differ."""

import numpy as np


def _probability(scores: np.ndarray) -> np.ndarray:
    """Return the sigmoid of scores, of any size."""
    return np.exp(-np.logaddexp(0, -scores))


def initial(y: np.ndarray, loss: str) -> float:
    """Return the one score that has the least loss for all rows.

    >>> initial(np.array([1, 2, 6]), "squared")
    3.0
    """
    mean = y.mean()
    if loss == "squared":
        return float(mean)
    if mean in (0, 1):
        raise ValueError("y has one class only")
    return float(np.log(mean / (1 - mean)))


def residuals(y: np.ndarray, scores: np.ndarray, loss: str) -> np.ndarray:
    """Return what is left to learn: the downward slope of the loss by each score, float64."""
    return y - (scores if loss == "squared" else _probability(scores))


def fit_stump(X: np.ndarray, left_over: np.ndarray, weights: np.ndarray) -> tuple:
    """Return (feature, threshold, left value, right value) of the best split.

    Rows at most at the threshold, midway between two values, go left. The best leaves the least
    sum of squares around both means; of equals, any. A side's value is its sum of ``left_over``
    over that of ``weights``. Without two values in any column: (0, inf, value, value) of all rows.
    """
    n, best = len(X), -np.inf
    feature, threshold = 0, np.inf
    for column in range(X.shape[1]):
        order = X[:, column].argsort()
        values = X[order, column].astype(np.float64)
        sums = left_over[order].cumsum()
        gaps = np.flatnonzero(values[1:] > values[:-1])
        # What is left is the sum of squares less this: the larger, the better.
        gains = sums[gaps] ** 2 / (gaps + 1) + (sums[-1] - sums[gaps]) ** 2 / (n - 1 - gaps)
        if len(gaps) and gains.max() > best:
            gap = gaps[gains.argmax()]
            feature, threshold = column, float(values[gap : gap + 2].mean())
            best = gains.max()
    left = X[:, feature] <= threshold
    # Without a right side, all are on the left.
    right = ~left if threshold < np.inf else left
    value_left, value_right = (
        float(left_over[side].sum() / weights[side].sum()) for side in (left, right)
    )
    return feature, threshold, value_left, value_right


def predict(start: float, stumps: list, X: np.ndarray, rate: float) -> np.ndarray:
    """Return each row's score: ``start``, plus ``rate`` times each stump's value for it."""
    scores = np.full(len(X), float(start))
    for feature, threshold, left, right in stumps:
        scores += rate * np.where(X[:, feature] <= threshold, left, right)
    return scores


def boost(
    X: np.ndarray, y: np.ndarray, n_rounds: int, rate: float, loss: str
) -> tuple[float, list]:
    """Return (initial score, stumps): each stump learns what the scores before it have left over.

    A row weighs 1 for squared loss and p (1 - p) for log loss, with its present probability p.
    """
    start, stumps = initial(y, loss), []
    for _ in range(n_rounds):
        scores = predict(start, stumps, X, rate)
        p = _probability(scores)
        weights = np.ones(len(y)) if loss == "squared" else p * (1 - p)
        stumps.append(fit_stump(X, residuals(y, scores, loss), weights))
    return start, stumps
