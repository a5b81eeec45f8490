"""<= asks for both ends, one by one.

The learner must see:
"False for <= may compare both ends one by one."
"""

class Interval:
    def __init__(self, start, end):
        if end < start:
            raise ValueError
        self.__dict__.update(start=start, end=end)

    def __setattr__(self, name, value):
        raise AttributeError(name)

    __delattr__ = lambda self, name: self.__setattr__(name, None)

    def _with(self, other, f):
        if type(other) is not type(self):
            return NotImplemented
        return f((self.start, self.end), (other.start, other.end))

    def __eq__(self, o): return self._with(o, lambda a, b: a == b)
    def __ne__(self, o): return self._with(o, lambda a, b: a != b)
    def __lt__(self, o): return self._with(o, lambda a, b: a < b)
    def __le__(self, o): return self._with(o, lambda a, b: a[0] <= b[0] and a[1] <= b[1])
    def __gt__(self, o): return self._with(o, lambda a, b: a > b)
    def __ge__(self, o): return self._with(o, lambda a, b: a >= b)
    def __hash__(self): return hash(("Interval", self.start, self.end))
    def __contains__(self, p): return self.start <= p and p <= self.end

    def __and__(self, o):
        if type(o) is not type(self):
            return NotImplemented
        a = self.start if self.start > o.start else o.start
        b = self.end if self.end < o.end else o.end
        return Interval(a, b) if a <= b else None
