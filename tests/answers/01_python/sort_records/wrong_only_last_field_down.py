"""Only the last field can go downwards.

The learner must see:
"by class, age, with {'class'} downwards"
"""


def sort_records(records, fields, descending):
    result = list(records)
    for place, field in reversed(list(enumerate(fields))):
        down = bool(descending) and place == len(fields) - 1
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
