"""The caller's own list is sorted.

The learner must see:
"the caller's own list was returned; return a new one."
"""


def sort_records(records, fields, descending):
    for field in reversed(fields):
        down = field in descending
        records.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return records
