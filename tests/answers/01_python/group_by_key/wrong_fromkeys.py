"""dict.fromkeys gives all values one and the same list.

The learner must see:
"All values have the same records: they share one list, and each value needs its own."
"""


def group_by_key(records, key, groups=None):
    records = list(records)
    groups = {} if groups is None else groups
    new = dict.fromkeys((record[key] for record in records), [])
    for value, rows in new.items():
        groups.setdefault(value, rows)
    for record in records:
        groups[record[key]].append(record)
    return groups
