"""Every path is walked, with a stack: right for small graphs, without an end for diamonds.

The learner must see:
"Is there an endless loop?"
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
        stack = [(self, 1.0)]
        while stack:
            node, slope = stack.pop()
            node.grad += slope
            stack.extend((parent, slope * local) for parent, local in node._made_from)

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
