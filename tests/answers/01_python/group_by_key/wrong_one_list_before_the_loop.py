"""The list is made before the loop, and never anew.

The learner must see:
"All values have the same records: they share one list, and each value needs its own."
"""


def group_by_key(records, key, groups=None):
    groups = {} if groups is None else groups
    rows = []
    for record in records:
        if record[key] not in groups:
            groups[record[key]] = rows
        groups[record[key]].append(record)
    return groups
