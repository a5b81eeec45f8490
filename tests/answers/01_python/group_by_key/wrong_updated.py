"""dict.update puts new lists in the place of old ones.

The learner must see:
"new lists took the place of old ones without what the old ones held"
"""


def group_by_key(records, key, groups=None):
    result = {}
    for record in records:
        result.setdefault(record[key], []).append(record)
    if groups is None:
        return result
    groups.update(result)
    return groups
