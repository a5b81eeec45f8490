"""Only the fields asked for come back.

The learner must see:
"expected all records, but these are missing"
"""


def sort_records(records, fields, descending):
    result = [{field: row[field] for field in fields} for row in records]
    for field in reversed(fields):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
