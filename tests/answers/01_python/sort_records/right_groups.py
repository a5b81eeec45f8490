"""Recursion: groups by the first field, each sorted by the others."""


def sort_records(records, fields, descending):
    if not fields:
        return list(records)
    field, *others = fields
    groups = {}
    for row in records:
        groups.setdefault(row[field], []).append(row)
    unknown = groups.pop(None, [])
    values = sorted(groups, reverse=field in descending)
    parts = [groups[value] for value in values] + [unknown]
    return [row for part in parts for row in sort_records(part, others, descending)]
