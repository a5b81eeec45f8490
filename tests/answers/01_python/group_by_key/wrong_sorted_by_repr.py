"""itertools.groupby over the values' repr: 31 comes before an earlier 31.0.

The learner must see:
"31.0 and 31 are one value, but str() and repr() make them differ."
"""

from itertools import groupby


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    for _, run in groupby(sorted(records, key=lambda r: repr(r[key])), key=lambda r: repr(r[key])):
        run = list(run)
        groups.setdefault(run[0][key], []).extend(run)
    return groups
