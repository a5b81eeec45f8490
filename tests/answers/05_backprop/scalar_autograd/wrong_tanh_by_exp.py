"""tanh by exp, which overflows far from 0.

The learner must see:
"raised OverflowError"
"""

import math


class Scalar:
    def __init__(self, data):
        self.data = float(data)
        self.grad = 0.0
        self._parents = ()

    @classmethod
    def _make(cls, data, parents):
        s = cls(data)
        s._parents = parents
        return s

    def __add__(self, other):
        if not isinstance(other, Scalar):
            return self._make(self.data + other, ((self, 1.0),))
        return self._make(self.data + other.data, ((self, 1.0), (other, 1.0)))

    __radd__ = __add__

    def __mul__(self, other):
        if not isinstance(other, Scalar):
            return self._make(self.data * other, ((self, float(other)),))
        return self._make(self.data * other.data, ((self, other.data), (other, self.data)))

    __rmul__ = __mul__

    def tanh(self):
        t = (math.exp(2 * self.data) - 1) / (math.exp(2 * self.data) + 1)
        return self._make(t, ((self, 1 - t * t),))

    def backward(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
                continue
            if id(node) in seen:
                continue
            seen.add(id(node))
            stack.append((node, True))
            for p, _ in node._parents:
                stack.append((p, False))
        slopes = {id(n): 0.0 for n in order}
        slopes[id(self)] = 1.0
        for node in reversed(order):
            s = slopes[id(node)]
            node.grad += s
            for p, d in node._parents:
                slopes[id(p)] += d * s
