"""Each operation is a closure; a node passes on once all its uses have."""

import math


class Scalar:
    def __init__(self, data, parents=()):
        self.data = float(data)
        self.grad = 0.0
        self._parents = parents
        self._pass_on = lambda slope: ()

    def __add__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        out = Scalar(self.data + other.data, (self, other))
        out._pass_on = lambda slope: (slope, slope)
        return out

    __radd__ = __add__

    def __mul__(self, other):
        other = other if isinstance(other, Scalar) else Scalar(other)
        out = Scalar(self.data * other.data, (self, other))
        out._pass_on = lambda slope: (slope * other.data, slope * self.data)
        return out

    __rmul__ = __mul__

    def tanh(self):
        out = Scalar(math.tanh(self.data), (self,))
        out._pass_on = lambda slope: (slope * (1 - out.data * out.data),)
        return out

    def backward(self):
        # Kahn: a node is ready when everything made from it has passed on.
        waiting = {}
        seen, todo = {id(self)}, [self]
        while todo:
            for parent in todo.pop()._parents:
                waiting[id(parent)] = waiting.get(id(parent), 0) + 1
                if id(parent) not in seen:
                    seen.add(id(parent))
                    todo.append(parent)
        got, ready = {id(self): 1.0}, [self]
        while ready:
            node = ready.pop()
            slope = got[id(node)]
            node.grad += slope
            for parent, share in zip(node._parents, node._pass_on(slope)):
                got[id(parent)] = got.get(id(parent), 0.0) + share
                waiting[id(parent)] -= 1
                if not waiting[id(parent)]:
                    ready.append(parent)
