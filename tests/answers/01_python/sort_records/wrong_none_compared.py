"""None is compared with numbers.

The learner must see:
"None was compared, or used as a number or as text."
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in reversed(fields):
        result.sort(key=lambda row: row[field], reverse=field in descending)
    return result
