"""The slope of a product along a factor is taken to be that factor.

The learner must see:
"expected the grad -3, got 2. The slope of a product along one factor is the other factor."
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
        return _made(self.data * other.data, (self, self.data), (other, other.data))

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
        order, seen, stack = ([], set(), [(self, False)])
        while stack:
            node, all_before_are_in = stack.pop()
            if all_before_are_in:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend(((parent, False) for parent, _ in node._made_from))
        return order


def _scalar(value):
    return value if isinstance(value, Scalar) else Scalar(value)


def _made(data, *made_from):
    result = Scalar(data)
    result._made_from = list(made_from)
    return result
