"""groups is never used.

The learner must see:
"If some of the first are missing, groups was ignored, or new lists replaced the old ones"
"""


def group_by_key(records, key, groups=None):
    result = {}
    for record in records:
        result.setdefault(record[key], []).append(record)
    return result
