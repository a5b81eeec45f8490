"""Scalar autograd: how does a number know what changes it?

Each operation notes what it took, and its slope along each. Walked backwards, slopes multiply along
a path and add over paths. An operand may be an int or a float.

Read: https://cs231n.github.io/optimization-2/#backprop
House rules: README.md of this chapter
"""


class Scalar:
    """A float ``data`` that remembers what it was made from, with a ``grad``, 0.0 at first.

    >>> a, b = Scalar(2), Scalar(-3)
    >>> y = a * b + 4 * a
    >>> y.backward()
    >>> y.data, a.grad, b.grad
    (2.0, 1.0, 2.0)
    """

    def __init__(self, data: float) -> None:
        raise NotImplementedError

    def __add__(self, other: "Scalar | float") -> "Scalar":
        raise NotImplementedError

    def __mul__(self, other: "Scalar | float") -> "Scalar":
        raise NotImplementedError

    __radd__, __rmul__ = __add__, __mul__  # for 4 + a and 4 * a

    def tanh(self) -> "Scalar":
        """Return the hyperbolic tangent; its slope is 1 - tanh squared."""
        raise NotImplementedError

    def backward(self) -> None:
        """Add its derivative by X to ``X.grad``, for itself and each X that it was made from.

        Each call adds the same again. Nobody changes ``data``, but callers may set ``grad``.
        Chains of 20,000 work, in twice the time of 10,000.
        """
        raise NotImplementedError
