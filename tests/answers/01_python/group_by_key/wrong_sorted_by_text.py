"""itertools.groupby over the values' texts: None and 'None' are one.

The learner must see:
"31 and '31' are two values, and so are None and 'None', but str() makes them equal."
"""

from itertools import groupby


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    for _, run in groupby(sorted(records, key=lambda r: str(r[key])), key=lambda r: str(r[key])):
        run = list(run)
        groups.setdefault(run[0][key], []).extend(run)
    return groups
