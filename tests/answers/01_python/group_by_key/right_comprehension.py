"""A comprehension: for each value all records are looked through; copies are kept."""


def group_by_key(records, key, groups=None):
    if groups is None:
        groups = dict()
    records = [dict(record) for record in records]
    values = {record[key] for record in records}
    groups |= {
        value: groups.get(value, []) + [record for record in records if record[key] == value]
        for value in values
    }
    return groups
