"""A record equal to an earlier one is left out.

The learner must see:
"3 records were given, but 2 came."
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
