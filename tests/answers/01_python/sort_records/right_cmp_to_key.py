"""A comparison of two records, as in C or Java."""

from functools import cmp_to_key


def sort_records(records, fields, descending):
    def compare(one, other):
        for field in fields:
            a, b = one[field], other[field]
            if a == b:
                continue
            if a is None:
                return 1
            if b is None:
                return -1
            sign = -1 if a < b else 1
            return -sign if field in descending else sign
        return 0

    return sorted(records, key=cmp_to_key(compare))
