"""Every value becomes its rank, None the largest one; ranks are ints and can be negated."""


def sort_records(records, fields, descending):
    ranks = {}
    for field in fields:
        values = sorted({row[field] for row in records} - {None}, reverse=field in descending)
        ranks[field] = {value: rank for rank, value in enumerate(values)}
        ranks[field][None] = len(values)
    return sorted(records, key=lambda row: [ranks[field][row[field]] for field in fields])
