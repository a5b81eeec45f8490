"""Full grading of sort_records: small tables full of ties and None, by any fields either way."""

from hypothesis import strategies as st

from dojo.check import check, upto

#: Few values of each kind, so that many are equal; one that is false, and some that mislead.
COLUMNS = {
    "rank": [None, 0, 1, 2, -1, 10],
    "fare": [None, 0.0, 7.25, -7.25, 31, float("inf"), float("-inf")],
    "code": [None, 2**53, 2**53 + 1, 10**400, -(10**400)],
    "port": [None, "", "a", "B", "ab", "10", "9", "None", "\U0010ffff"],
    # The last two look alike; each is another text.
    "name": [" b", "a", "a\0", "e\u0301", "\xe9"],
}


@st.composite
def tables(draw):
    # One draw for each record: a table that is wrong then shrinks to its few rows in time.
    rows = []
    for line, number in enumerate(draw(st.lists(st.integers(0, 9_449), max_size=9))):
        row = {"line": line}
        for name, values in COLUMNS.items():
            number, place = divmod(number, len(values))
            row[name] = values[place]
        rows.append(row)
    return rows


@st.composite
def orders(draw):
    names = draw(st.permutations(list(COLUMNS)))
    fields = names[: draw(st.integers(1, len(names)))]
    return fields, {field for field in fields if draw(st.booleans())}


@check({"records": tables(), "order": orders()}, examples=150, vary={"records": upto(1_100)})
def any_order(kata, records, order):
    fields, descending = order
    return kata.sort_records(records, fields, descending)


@any_order.large()
def a_thousand_records(rng):
    values = rng.integers(0, 50, size=(1_000, 2)).tolist()
    records = [
        {"line": line, "rank": rank or None, "fare": fare}
        for line, (rank, fare) in enumerate(values)
    ]
    return {"records": records, "order": (["rank", "fare"], {"fare"})}


@check({"records": tables(), "field": st.sampled_from(list(COLUMNS))}, examples=25)
def one_after_the_other(kata, records, field):
    """A list of its own for every call, and nothing kept from the one before."""
    down = kata.sort_records(records, [field], {field})
    up = kata.sort_records(down, [field], set())
    return down, up, down is records, up is down


@check(
    {
        "numbers": st.lists(st.integers(-2, 3), min_size=1, max_size=4),
        "texts": st.lists(st.sampled_from(COLUMNS["name"]), min_size=1, max_size=4),
    },
    examples=30,
)
def numbers_then_texts(kata, numbers, texts):
    """One field, in three calls: it holds numbers, then texts, and numbers again."""
    return [
        kata.sort_records([{"x": value} for value in values], ["x"], {"x"})
        for values in (numbers, texts, numbers)
    ]
