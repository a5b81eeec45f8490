"""All other fields decide ties.

The learner must see:
"only the class counts here, and equal records keep their order."
"""


def sort_records(records, fields, descending):
    others = [field for field in (records[0] if records else []) if field not in fields]
    result = list(records)
    for field in reversed([*fields, *others]):
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
