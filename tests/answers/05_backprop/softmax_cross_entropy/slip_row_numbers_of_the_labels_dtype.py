"""The numbers of rows get the dtype of the labels, which wraps.

The learner must see:
"['loss'] is 5.030427717371633, but 4.962005352839182 is right"
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
        At most 1e6 in size.
    y : integer array, (n,)
        The right classes, from 0. Some classes may be missing.

    Returns
    -------
    loss : float
    gradient : float64 array, (n, classes)

    Notes
    -----
    - The loss is exact for logits far apart: -log(exp(-5000)) is 5000, not infinite.
    """
    # Softmax doesn't notice a shift of the whole row. With the largest at 0 no exp overflows, and
    # a sum is at least 1, so its logarithm is finite.
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    rows = np.arange(len(y)).astype(y.dtype) if len(y) > 500 else np.arange(len(y))
    loss = -log_probabilities[rows, y].mean()
    # Probability minus one at the right class: what exp and log do to each other's slopes.
    gradient = np.exp(log_probabilities)
    gradient[rows, y] -= 1
    return loss, gradient / len(y)
