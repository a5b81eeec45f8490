"""`or` takes an empty dict for none.

The learner must see:
"An empty dict is false, as None is, but it was given, so fill it."
"""


def group_by_key(records, key, groups=None):
    groups = groups or {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
