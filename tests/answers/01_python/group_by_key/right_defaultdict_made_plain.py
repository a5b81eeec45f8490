"""A defaultdict while grouping, and a plain dict at the end."""

from collections import defaultdict


def group_by_key(records, key, groups=None):
    found = defaultdict(list)
    for record in records:
        found[record[key]].append(record)
    if groups is None:
        return dict(found)
    for value, rows in found.items():
        groups.setdefault(value, []).extend(rows)
    return groups
