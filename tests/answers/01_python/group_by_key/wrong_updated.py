"""dict.update puts new lists in the place of old ones.

The learner must see:
"If some of the first are missing, groups was ignored, or new lists replaced the old ones"
"""


def group_by_key(records, key, groups=None):
    result = {}
    for record in records:
        result.setdefault(record[key], []).append(record)
    if groups is None:
        return result
    groups.update(result)
    return groups
