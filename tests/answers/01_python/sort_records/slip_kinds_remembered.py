"""Whether a field holds text is remembered from call to call.

The learner must see:
"TypeError: bad operand type for unary -: 'str'"
"Asked by numbers_then_texts"
"""

KINDS = {}


def kind_of(records, field):
    if field not in KINDS:
        for row in records:
            if row[field] is not None:
                KINDS[field] = type(row[field]) is str
                break
    return KINDS.get(field, False)


def sort_records(records, fields, descending):
    rows = list(records)
    for field in reversed(fields):
        if field in descending and not kind_of(records, field):
            rows.sort(key=lambda row: (1, 0) if row[field] is None else (0, -row[field]))
        else:
            there = [row for row in rows if row[field] is not None]
            gone = [row for row in rows if row[field] is None]
            there.sort(key=lambda row: row[field], reverse=field in descending)
            rows = there + gone
    return rows
