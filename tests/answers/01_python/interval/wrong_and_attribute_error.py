"""& asks for ends that a number has not.

The learner must see:
"Interval(1, 3) & (2, 4) must raise TypeError; got AttributeError"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.start > self.end:
            raise ValueError("empty")

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
