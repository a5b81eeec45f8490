"""An insertion sort by hand, of copies of the records."""


def goes_before(one, other, fields, descending):
    for field in fields:
        a, b = one[field], other[field]
        if a is None and b is None or a == b:
            continue
        if a is None or b is None:
            return b is None
        return a > b if field in descending else a < b
    return False


def sort_records(records, fields, descending):
    result = []
    for row in records:
        place = len(result)
        while place and goes_before(row, result[place - 1], fields, descending):
            place -= 1
        result.insert(place, dict(row))
    return result
