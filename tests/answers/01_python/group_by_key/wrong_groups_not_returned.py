"""Where groups is given, it is filled and nothing returned.

The learner must see:
"expected a dict, got None."
"""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
        group_by_key(records, key, groups)
        return groups
    for record in records:
        groups.setdefault(record[key], []).append(record)
