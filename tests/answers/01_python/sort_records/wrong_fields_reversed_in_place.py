"""fields.reverse() turns the caller's list round.

The learner must see:
"fields and descending were changed to ['age', 'class'] and {'age'}."
"""


def sort_records(records, fields, descending):
    result = list(records)
    fields.reverse()
    for field in fields:
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
