"""A queue that takes a node again, whenever more has arrived there: right, and slow.

The learner must see:
"on the large input of chains_with_shortcuts"
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
        waiting, flow = [self], {id(self): 1.0}
        while waiting:
            node = waiting.pop(0)
            g = flow.pop(id(node))
            node.grad += g
            for p, s in node._parents:
                if id(p) not in flow:
                    flow[id(p)] = 0.0
                    waiting.append(p)
                flow[id(p)] += g * s
