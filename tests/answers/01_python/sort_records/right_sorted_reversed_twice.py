"""Reversed before and after, which leaves ties as they were."""


def sort_records(records, fields, descending):
    result = list(records)
    for field in fields[::-1]:
        def key(row):
            return row[field] is not None, row[field]

        if field in descending:
            result = sorted(result[::-1], key=key)[::-1]
        else:
            result = sorted(result, key=lambda row: (row[field] is None, row[field]))
    return result
