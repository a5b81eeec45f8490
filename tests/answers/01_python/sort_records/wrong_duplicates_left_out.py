"""A record equal to an earlier one is left out.

The learner must see:
"expected 3 records, got 2."
"""


def sort_records(records, fields, descending):
    result = []
    for row in records:
        if row not in result:
            result.append(row)
    for field in reversed(fields):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
