"""One sort whose key is a tuple of objects that know how to be compared."""

from dataclasses import dataclass
from typing import Any


@dataclass
class Place:
    value: Any
    down: bool

    def __lt__(self, other):
        if self.value is None or other.value is None:
            return self.value is not None and other.value is None
        return other.value < self.value if self.down else self.value < other.value


def sort_records(records, fields, descending):
    def key(row):
        return tuple(Place(row[field], field in descending) for field in fields)

    return sorted(records, key=key)
