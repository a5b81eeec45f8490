"""Optimisers: a gradient says where down is; how far do you go?

SGD goes as far as the gradient is long, and momentum keeps rolling. Adam divides by the usual size
of each number's gradient.

Parameters and gradients are float64 arrays of any shapes, also (), and share no memory. `step`
changes parameters in place, and nothing else. Each optimiser has a state for each parameter. The
list of parameters never changes.

Read: https://cs231n.github.io/neural-networks-3/#update
House rules: README.md of this chapter
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
        raise NotImplementedError

    def step(self, gradients: Sequence[np.ndarray]) -> None:
        """Move each parameter in place, by its gradient."""
        raise NotImplementedError


class AdamW:
    """Adam, with weight decay outside m and v.

    >>> w = np.array([1.0, -2.0])
    >>> AdamW([w], learning_rate=0.1).step([np.array([0.001, 1000.0])])
    >>> w.round(6)
    array([ 0.900001, -2.1     ])

    Notes
    -----
    In step t, from 1 on, with gradient g; m and v start at 0:

    - w moves by -learning_rate weight_decay w.
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
        raise NotImplementedError

    def step(self, gradients: Sequence[np.ndarray]) -> None:
        """Move each parameter in place, by its gradient."""
        raise NotImplementedError
