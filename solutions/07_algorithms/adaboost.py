"""AdaBoost, solved with signed weights: their running sum holds the error of every threshold."""

import numpy as np


def fit_stump(X: np.ndarray, y: np.ndarray, weights: np.ndarray) -> tuple:
    """Return the stump that gets the least weight wrong; ``weights`` sum to 1.

    Thresholds: midway between different neighbours, or inf. Of errors within 1e-9: the first
    feature, lowest threshold, left -1.
    """
    signed = np.where(y == 1, weights, -weights)
    stumps, errors = [], []
    for feature in range(X.shape[1]):
        order = X[:, feature].argsort()
        values = np.append(X[order, feature].astype(np.float64), np.inf)
        gaps = np.flatnonzero(values[1:] > values[:-1])
        sums = signed[order].cumsum()
        for gap in gaps:
            # With left 1 and nobody left, all rows of 1 are wrong; each on the left is one less.
            error = (1 + signed.sum()) / 2 - sums[gap]
            threshold = float(values[gap : gap + 2].mean())
            stumps += [(feature, threshold, -1), (feature, threshold, 1)]
            errors += [1 - error, error]
    return stumps[(np.array(errors) < min(errors) + 1e-9).argmax()]


def reweigh(weights: np.ndarray, wrong: np.ndarray) -> tuple:
    """Return (vote, next weights) after the mistakes ``wrong``, a mask.

    The vote is log((1 - error) / error) / 2, error at least 1e-9. Weights grow by exp(vote) where
    wrong, shrink by exp(-vote) elsewhere, and sum to 1.
    """
    error = weights[wrong].sum().clip(1e-9)
    vote = float(np.log((1 - error) / error) / 2)
    grown = weights * np.exp(np.where(wrong, vote, -vote))
    return vote, grown / grown.sum()


def boost(X: np.ndarray, y: np.ndarray, n_rounds: int) -> list:
    """Return each round's (vote, stump), from equal weights; end after an error below 1e-9."""
    weights, rounds = np.full(len(X), 1 / len(X)), []
    for _ in range(n_rounds):
        stump = fit_stump(X, y, weights)
        wrong = scores([(1, stump)], X) != y
        error = weights[wrong].sum()
        vote, weights = reweigh(weights, wrong)
        rounds.append((vote, stump))
        # Without a mistake nothing gains weight: the next round would find the same stump again.
        if error < 1e-9:
            break
    return rounds


def scores(rounds: list, X: np.ndarray) -> np.ndarray:
    """Return each row's sum of votes times answers, float64.

    >>> scores([(0.5, (0, 4.0, 1))], np.array([[4], [5]])).tolist()
    [0.5, -0.5]
    """
    total = np.zeros(len(X))
    for vote, (feature, threshold, left) in rounds:
        agrees = (X[:, feature] <= threshold) == (left == 1)
        total += np.where(agrees, vote, -vote)
    return total
