"""An OrderedDict is no plain dict.

The learner must see:
"expected a plain dict, got OrderedDict."
"""

from collections import OrderedDict


def group_by_key(records, key, groups=None):
    groups = OrderedDict() if groups is None else groups
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
