"""The caller's list is popped until it is empty.

The learner must see:
"they were changed, moved or removed."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    if not isinstance(records, list):
        records = list(records)
    while records:
        record = records.pop(0)
        groups.setdefault(record[key], []).append(record)
    return groups
