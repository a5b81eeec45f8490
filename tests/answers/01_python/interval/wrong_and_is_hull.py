"""The union's ends for the intersection's.

The learner must see:
"The intersection starts at the later start and ends at the earlier end."
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
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = min(self.start, other.start), max(self.end, other.end)
        return None if start > end else Interval(start, end)
