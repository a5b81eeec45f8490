"""dict.update puts new lists in the place of old ones.

The learner must see:
"first are missing, groups was not used, or new lists took the place of old ones, as dict.update does it."
"""


def group_by_key(records, key, groups=None):
    result = {}
    for record in records:
        result.setdefault(record[key], []).append(record)
    if groups is None:
        return result
    groups.update(result)
    return groups
