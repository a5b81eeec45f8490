"""__setattr__ refuses, every comparison is written out."""

class Interval:
    def __init__(self, start, end):
        if end < start:
            raise ValueError("end before start")
        self.__dict__["start"] = start
        self.__dict__["end"] = end

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is fixed")

    def _key(self):
        return self.start, self.end

    def _compare(self, other, how):
        return how(self._key(), other._key()) if type(other) is type(self) else NotImplemented

    def __eq__(self, other):
        return self._compare(other, lambda a, b: a == b)

    def __ne__(self, other):
        return self._compare(other, lambda a, b: a != b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self.start) ^ hash(self.end)

    def __contains__(self, point):
        if point < self.start:
            return False
        return point <= self.end

    def __and__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        first, second = sorted([self, other])
        if first.end < second.start:
            return None
        return type(self)(second.start, first.end if first.end < second.end else second.end)
