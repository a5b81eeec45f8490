"""Shares below 1e-12 count as 0: a large factor further down would have shown them.

The learner must see:
"grad of s"
"""

import math


class Scalar:
    def __init__(self, data, _parents=()):
        self.data = float(data)
        self.grad = 0.0
        self._parents = tuple(_parents)  # (scalar, slope)

    def __add__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        return Scalar(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        return Scalar(self.data * other.data, ((self, other.data), (other, self.data)))

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        t = math.tanh(self.data)
        return Scalar(t, ((self, 1.0 - t * t),))

    def backward(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((p, False) for p, _ in node._parents)
        slope = {id(node): 0.0 for node in order}
        slope[id(self)] = 1.0
        for node in reversed(order):
            for p, s in node._parents:
                slope[id(p)] += slope[id(node)] * s if abs(slope[id(node)] * s) > 1e-12 else 0.0
        for node in order:
            node.grad += slope[id(node)]
