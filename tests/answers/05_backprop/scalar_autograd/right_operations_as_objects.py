"""Operations are objects, and what waits to be passed on is kept apart from grad."""

import math


class Scalar:
    """Holds the numbers; each operation is an object of its own, micrograd-like grads of a pass."""

    __slots__ = ("data", "grad", "pending", "op")

    def __init__(self, data, op=None):
        self.data, self.grad, self.pending, self.op = float(data), 0.0, 0.0, op

    def __add__(self, other):
        return Add(self, other).result()

    def __mul__(self, other):
        return Mul(self, other).result()

    __radd__, __rmul__ = __add__, __mul__

    def tanh(self):
        return Tanh(self).result()

    def backward(self):
        order, seen = [], set()
        stack = [(self, iter(self.op.inputs if self.op else ()))]
        seen.add(self)
        while stack:
            node, inputs = stack[-1]
            for parent in inputs:
                if parent not in seen:
                    seen.add(parent)
                    stack.append((parent, iter(parent.op.inputs if parent.op else ())))
                    break
            else:
                order.append(node)
                stack.pop()
        self.pending = 1.0
        for node in order[::-1]:
            if node.op:
                node.op.back(node)
            node.grad += node.pending
            node.pending = 0.0


class Op:
    def __init__(self, *inputs):
        self.inputs = [i if isinstance(i, Scalar) else Scalar(i) for i in inputs]

    def result(self):
        return Scalar(self.value(*(i.data for i in self.inputs)), self)


class Add(Op):
    def value(self, a, b):
        return a + b

    def back(self, out):
        for i in self.inputs:
            i.pending += out.pending


class Mul(Op):
    def value(self, a, b):
        return a * b

    def back(self, out):
        a, b = self.inputs
        a.pending += out.pending * b.data
        b.pending += out.pending * a.data


class Tanh(Op):
    def value(self, a):
        return math.tanh(a)

    def back(self, out):
        self.inputs[0].pending += out.pending * (1 - out.data**2)
