"""Full grading of group_by_key: values of many kinds, calls that must share only what they say."""

from collections import OrderedDict, defaultdict

from hypothesis import strategies as st

from dojo.check import check, outcome, upto, words

#: Of no two kinds that could be equal, such as 1 and True; some are false, some can't be sorted.
VALUES = st.sampled_from([None, 0, -1, "", "a", "b", "None", (), ("a", None), 2.5])
#: Large numbers that are one as floats, -2 with the hash of -1, and texts that are nearly "a".
COLUMNS = VALUES | st.sampled_from([2**53, 2**53 + 1, -2, "A", " a", "a\t"])
#: Dicts that a caller may have made for the groups: an OrderedDict is a dict, too.
DICTS = {"dict": dict, "OrderedDict": OrderedDict, "defaultdict": lambda: defaultdict(list)}
ERRORS = {error.__name__: error for error in (KeyError, EOFError, TypeError, ValueError)}


@st.composite
def tables(draw):
    pairs = st.fixed_dictionaries({"kind": VALUES, "other": COLUMNS})
    # With a number of their own, or without, so that some records are equal.
    rows = draw(st.lists(pairs, max_size=8))
    return [{**row, "line": line} for line, row in enumerate(rows)] if draw(st.booleans()) else rows


KEYS = st.sampled_from(["kind", "other"])


@check(
    {"records": tables(), "key": KEYS},
    examples=90,
    vary={"records": upto(2_000), "records.*.kind": words()},
)
def groups_of_a_table(kata, records, key):
    """From a list and from a generator, and the class of what came."""
    return kata.group_by_key(records, key), kata.group_by_key(iter(records), key)


@groups_of_a_table.large()
def three_thousand_records(rng):
    kinds = rng.integers(0, 100, size=3_000).tolist()
    return {"records": [{"kind": kind, "line": i} for i, kind in enumerate(kinds)], "key": "kind"}


@check({"first": tables(), "second": tables(), "key": KEYS}, examples=50)
def calls_without_groups(kata, first, second, key):
    """The first result is looked at after the second call, and after it was changed itself."""
    one = kata.group_by_key(first, key)
    other = kata.group_by_key(second, key)
    seen = len(one), {value: list(rows) for value, rows in one.items()}
    for rows in one.values():
        rows.append("added by the caller")
    one["a value of the caller"] = []
    return seen, other, kata.group_by_key(first, key, None), kata.group_by_key([], key)


@check(
    {
        "pages": st.lists(tables(), max_size=4),
        "key": KEYS,
        "start": tables(),
        "groups": st.sampled_from(list(DICTS)),
    },
    examples=60,
)
def page_after_page(kata, pages, key, start, groups):
    """One dict, filled page by page; it begins empty, or with groups made by hand."""
    filled = DICTS[groups]()
    filled.update((row["kind"], [dict(row)]) for row in start)
    same = []
    for page in pages:
        result = kata.group_by_key(iter(page), key, filled)
        same.append(result is filled)
    return dict(filled), {f"returned the given {groups} itself": same}


@check({"good": tables()}, examples=10)
def broken_records(kata, good):
    """What reading the records raises reaches the caller, a KeyError too."""

    def records(error):
        yield from good
        raise error("broken")

    return {
        f"when reading the records raised {name}": outcome(
            lambda e=error: kata.group_by_key(records(e), "kind"), error
        )
        for name, error in ERRORS.items()
    }


@check({"records": tables(), "key": KEYS}, examples=20)
def a_value_that_is_not_there(kata, records, key):
    groups = kata.group_by_key(records, key)
    return outcome(lambda: groups["nobody"], KeyError), len(groups)
