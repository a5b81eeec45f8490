"""`if not groups` takes an empty dict for none.

The learner must see:
"an empty dict is as false as None, and yet the one that is wanted."
"""


def group_by_key(records, key, groups=None):
    if not groups:
        groups = {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
