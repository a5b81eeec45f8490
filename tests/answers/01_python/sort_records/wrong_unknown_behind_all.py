"""Whoever lacks any field goes behind all others.

The learner must see:
"a1 has no age, so it comes last of the a, but before every b."
"""


def sort_records(records, fields, descending):
    known = [row for row in records if all(row[field] is not None for field in fields)]
    unknown = [row for row in records if not all(row[field] is not None for field in fields)]
    for field in reversed(fields):
        known.sort(key=lambda row: row[field], reverse=field in descending)
    return known + unknown
