"""Only the first two fields are used.

The learner must see:
"every field counts, and each has its own direction."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields[:2]):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
