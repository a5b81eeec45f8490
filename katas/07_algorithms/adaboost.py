"""AdaBoost: how do weak guesses add up to a strong vote?

Rows that a stump gets wrong gain weight: the next looks there. A stump, (feature, threshold, left),
answers ``left`` up to its threshold and -left above. ``y`` holds -1 and 1.

Read: https://scikit-learn.org/stable/modules/ensemble.html#adaboost
House rules: README.md of this chapter
"""

import numpy as np


def fit_stump(X: np.ndarray, y: np.ndarray, weights: np.ndarray) -> tuple:
    """Return the stump that gets the least weight wrong; ``weights`` sum to 1.

    Thresholds: midway between different neighbours, or inf. Of errors within 1e-9: the first
    feature, lowest threshold, left -1.
    """
    raise NotImplementedError


def reweigh(weights: np.ndarray, wrong: np.ndarray) -> tuple:
    """Return (vote, next weights) after the mistakes ``wrong``, a mask.

    The vote is log((1 - error) / error) / 2, error at least 1e-9. Weights grow by exp(vote) where
    wrong, shrink by exp(-vote) elsewhere, and sum to 1.
    """
    raise NotImplementedError


def boost(X: np.ndarray, y: np.ndarray, n_rounds: int) -> list:
    """Return each round's (vote, stump), from equal weights; end after an error below 1e-9."""
    raise NotImplementedError


def scores(rounds: list, X: np.ndarray) -> np.ndarray:
    """Return each row's sum of votes times answers, float64.

    >>> scores([(0.5, (0, 4.0, 1))], np.array([[4], [5]])).tolist()
    [0.5, -0.5]
    """
    raise NotImplementedError
