"""The order of making is an order already: a heap of serial numbers."""

import heapq
import itertools
import math


class Scalar:
    _count = itertools.count()

    def __init__(self, data, *sources):
        self.data, self.grad, self.sources = float(data), 0.0, sources
        self.serial = next(Scalar._count)

    def __add__(self, other):
        if not isinstance(other, Scalar):
            return Scalar(self.data + other, (self, 1.0))
        return Scalar(self.data + other.data, (self, 1.0), (other, 1.0))

    def __radd__(self, other):
        return Scalar(other + self.data, (self, 1.0))

    def __mul__(self, other):
        if not isinstance(other, Scalar):
            return Scalar(self.data * other, (self, float(other)))
        return Scalar(self.data * other.data, (self, other.data), (other, self.data))

    def __rmul__(self, other):
        return self.__mul__(other)

    def tanh(self):
        t = math.tanh(self.data)
        return Scalar(t, (self, (1 - t) * (1 + t)))

    def backward(self):
        # What was made later comes first: serial numbers are an order already.
        slopes, heap = {self.serial: 1.0}, [(-self.serial, self)]
        while heap:
            _, node = heapq.heappop(heap)
            slope = slopes.pop(node.serial)
            node.grad += slope
            for source, local in node.sources:
                if source.serial not in slopes:
                    slopes[source.serial] = 0.0
                    heapq.heappush(heap, (-source.serial, source))
                slopes[source.serial] += slope * local
