"""The caller's list is sorted, and a copy of it returned.

The learner must see:
"the caller's list was sorted, or its records were changed."
"""


def sort_records(records, fields, descending):
    for field in reversed(fields):
        down = field in descending
        records.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return list(records)
