"""Records whose value is false are left out.

The learner must see:
"None and 0 are both false, but they are two values, and each has records."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    for record in records:
        if record[key]:
            groups.setdefault(record[key], []).append(record)
    return groups
