"""Walks along first operands in a loop, and into second ones by recursion.

The learner must see:
"RecursionError"
"""

import math


class Scalar:
    def __init__(self, data):
        self.data, self.grad, self.made_from = float(data), 0.0, ()

    def __add__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        return self._new(self.data + other.data, (self, 1.0), (other, 1.0))

    def __mul__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        return self._new(self.data * other.data, (self, other.data), (other, self.data))

    __radd__, __rmul__ = __add__, __mul__

    @staticmethod
    def _new(data, *made_from):
        new = Scalar(data)
        new.made_from = made_from
        return new

    def tanh(self):
        y = math.tanh(self.data)
        return self._new(y, (self, 1 - y * y))

    def _order(self):
        order, seen = [], set()

        def visit(node):
            line = []
            while node is not None and id(node) not in seen:
                seen.add(id(node))
                line.append(node)
                node = node.made_from[0][0] if node.made_from else None
            for node in reversed(line):
                for source, _ in node.made_from[1:]:
                    visit(source)
                order.append(node)

        visit(self)
        return order

    def backward(self):
        slopes = {id(self): 1.0}
        for node in reversed(self._order()):
            slope = slopes[id(node)]
            node.grad += slope
            for source, local in node.made_from:
                slopes[id(source)] = slopes.get(id(source), 0.0) + local * slope
