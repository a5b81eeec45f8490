"""Softmax and cross-entropy: how wrong are these scores, and which way is better?

Softmax makes probabilities of scores (logits). Cross-entropy says how surprised they are by the
right classes. Taken together, their gradient is short, and no log(0) comes up.

Read: https://cs231n.github.io/neural-networks-case-study/#grad
House rules: README.md of this chapter
"""

import numpy as np


def softmax_cross_entropy(logits: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray]:
    """Return the mean cross-entropy of softmax(logits), and its gradient by the logits.

    One sample's cross-entropy is -log of the probability that its row gives to the right class.

    >>> loss, slope = softmax_cross_entropy(np.log([[1.0, 1.0, 2.0]]), np.array([2]))
    >>> round(float(loss), 6), slope.tolist()
    (0.693147, [[0.25, 0.25, -0.5]])

    Parameters
    ----------
    logits : float64 array, (n, classes)
        From -1e6 to 1e6.
    y : integer array, (n,)
        The right classes, from 0. Some classes may be missing.

    Returns
    -------
    loss : float
    gradient : float64 array, (n, classes)

    Notes
    -----
    - The loss is exact for logits far apart: -log(exp(-5000)) is 5000. Numpy gives no warning.
    """
    raise NotImplementedError
