"""A KeyError of the records is taken for a record without the key, and ends them.

The learner must see:
"['when reading the records raised KeyError']"
"""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = {}
    try:
        for record in records:
            groups.setdefault(record[key], []).append(record)
    except KeyError:
        pass  # a record without the key ends the table
    return groups
