"""Sorted by the most important field first, so that the last one decides.

The learner must see:
"Likely cause: the age decides and the class only breaks ties"
"""


def sort_records(records, fields, descending):
    result = list(records)
    for field in fields:
        down = field in descending
        result.sort(key=lambda row: ((row[field] is None) != down, row[field]), reverse=down)
    return result
