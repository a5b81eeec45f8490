"""The result of list.sort is returned, which is None.

The learner must see:
"got None: list.sort changes its list and returns nothing."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        down = field in descending
        result = result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
