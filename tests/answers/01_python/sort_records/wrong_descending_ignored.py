"""Everything goes upwards.

The learner must see:
"Likely cause: the age was sorted upwards."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        result.sort(key=lambda row: (row[field] is None, row[field]))
    return result
