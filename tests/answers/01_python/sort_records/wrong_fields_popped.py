"""Fields are popped until none is left in the caller's list.

The learner must see:
"fields and descending were changed to [] and {'age'}."
"""


def sort_records(records, fields, descending):
    result = list(records)
    while fields:
        field = fields.pop()
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
