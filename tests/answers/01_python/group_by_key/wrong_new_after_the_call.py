"""The groups of the last call without groups are remembered, as if they were to be added to.

The learner must see:
"and the second call changed that to"
"""


class Memory:
    last = None


def group_by_key(records, key, groups=None):
    if groups is None:
        if Memory.last is not None:
            Memory.last.clear()
        groups = Memory.last = Memory.last if Memory.last is not None else {}
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
