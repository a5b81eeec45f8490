"""The list is a default argument of an inner function.

The learner must see:
"All values have the same records: they share one list, and each value needs its own."
"""


def group_by_key(records, key, groups=None):
    def new(rows=[]):
        return rows

    groups = {} if groups is None else groups
    for record in records:
        if record[key] not in groups:
            groups[record[key]] = new()
        groups[record[key]].append(record)
    return groups
