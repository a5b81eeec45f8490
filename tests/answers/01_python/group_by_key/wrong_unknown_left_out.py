"""Records whose value is None are left out.

The learner must see:
"the values [None] are missing"
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        if record.get(key) is not None:
            groups.setdefault(record[key], []).append(record)
    return groups
