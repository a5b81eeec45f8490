"""Depth first, each node noted when it is met, not when all above it are done.

The learner must see:
"b passed on its gradient before the share that comes through c had arrived."
"""

import math


class Scalar:
    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0
        self._made_from: list[tuple[Scalar, float]] = []

    def __add__(self, other):
        other = _scalar(other)
        return _made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        other = _scalar(other)
        return _made(self.data * other.data, (self, other.data), (other, self.data))

    __radd__, __rmul__ = (__add__, __mul__)

    def tanh(self):
        value = math.tanh(self.data)
        return _made(value, (self, 1 - value**2))

    def backward(self):
        slopes = {self: 1.0}
        for node in reversed(self._in_order()):
            node.grad += slopes[node]
            for parent, slope in node._made_from:
                slopes[parent] = slopes.get(parent, 0.0) + slope * slopes[node]

    def _in_order(self):
        order, seen, stack = [], set(), [self]
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                order.append(node)
                stack.extend(parent for parent, _ in node._made_from)
        return order[::-1]


def _scalar(value):
    return value if isinstance(value, Scalar) else Scalar(value)


def _made(data, *made_from):
    result = Scalar(data)
    result._made_from = list(made_from)
    return result
