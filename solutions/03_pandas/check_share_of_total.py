"""Full grading of share_of_total: random orders, then a larger table for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, result, upto, words

REGIONS = ["north", "North", "north ", "north-east", "unknown", "", "missing", "nan", "None"]
OTHERS = ["share", "total", "totals", "sum", "index", "level_0", "region_total", "revenue_x"]
# What answers put in the place of a missing region. Here each is a region of its own.
STAND_INS = [
    *("no region", "No region", "no_region", "NO REGION", "noregion", "none given", "no name"),
    *("Unknown", "UNKNOWN", "unknown_region", "unknown region", "__unknown__", "_unknown", "other"),
    *("Missing", "MISSING", "__missing__", "_missing", "<missing>", "missing_region", "<unknown>"),
    *("__nan__", "__none__", "__na__", "__null__", "__NA__", "__NaN__", "<NA>", "<none>", "NULL"),
    *("null", "NAN", "NONE", "na", "n/a", "NaT", "N/A", "-", "--", "?", "_", "__", " ", "0", "-1"),
    *("\ufffd", "~", "#", "*", "x", "zzz", "empty", "blank", "undefined", "all", "total"),
]


@st.composite
def orders(draw):
    """A few orders in whole or broken euros, under labels that may repeat."""
    names = draw(st.lists(st.sampled_from(REGIONS), min_size=1, max_size=3, unique=True))
    row = st.tuples(st.integers(-3, 3), st.sampled_from([*names, None]), st.integers(0, 400))
    # Where no region is known at all, pandas' own transform(lambda ...) loses the rows: `nowhere`
    # asks what is left of that.
    rows = draw(
        st.lists(row, max_size=8).filter(
            lambda rows: not rows or any(region is not None for _, region, _ in rows)
        )
    )
    labels, regions, revenues = zip(*rows, strict=True) if rows else ((), (), ())
    table = pd.DataFrame(
        {
            "region": pd.array(regions, dtype="str"),
            "revenue": np.array(revenues, dtype="int64"),
        },
        index=pd.Index(labels, dtype="int64"),
    )
    # However little a region earned, it is not 0.
    if part := draw(st.sampled_from([None, 7, 7, 7e14])):
        table["revenue"] /= part
    if draw(st.booleans()):
        table.index.name = "customer"
    for name in draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True)):
        table[name] = 99.0
    return table


@check(
    {"orders": orders()},
    vary={"orders.region": words(), "orders": upto(3_000)},
    result=result(index_name=True),
)
def shares(kata, orders):
    share = kata.share_of_total(orders)
    # Without orders the contract leaves dtype, name and index open.
    return share if len(orders) else (type(share).__name__, len(share))


@check({"orders": orders()}, examples=15)
def asked_again(kata, orders):
    """The same table, after the revenue has moved: same regions, same rows, same sum of all."""
    table = orders.copy()
    kata.share_of_total(table)
    table["revenue"] = np.roll(table["revenue"].to_numpy(), 1)
    share = kata.share_of_total(table)
    return {"asked again, with other revenue": share.to_numpy() if len(table) else None}


@check({"regions": st.just([*STAND_INS[:30], None, *STAND_INS[30:]])}, examples=1)
def stand_ins(kata, regions):
    """No name stands for a missing one, and a region with one order has the share 1."""
    table = pd.DataFrame({"region": pd.array(regions, dtype="str"), "revenue": 5.0})
    return {
        "the share of the only order of": dict(
            zip(map(repr, regions), kata.share_of_total(table).tolist(), strict=True)
        )
    }


@check({"rich": st.sampled_from([1e9, 1e12, 1e17])}, examples=3)
def poor_beside_rich(kata, rich):
    """Beside a rich region a poor one has few digits left in a sum that runs through both."""
    regions = ["east", "north", "south", "south", None, "east", "west"]
    table = pd.DataFrame(
        {
            "region": pd.array(regions, dtype="str"),
            "revenue": [1 / 7, 3 * rich, 2 / 7, 1 / 7, 4 * rich, 5 / 7, 1 / 9],
        }
    )
    shares = kata.share_of_total(table).to_numpy()
    return {f"beside a region with {rich:g} euros, the shares": shares}


@check({"n": st.integers(1, 5)}, examples=5)
def nowhere(kata, n):
    """No region is known, and the shares are numbers all the same."""
    table = pd.DataFrame({"region": pd.array([None] * n, dtype="str"), "revenue": 5.0})
    share = kata.share_of_total(table)
    # pandas' own transform(lambda ...) loses all rows here: its mistake and not the learner's.
    lost = isinstance(share, pd.Series) and share.empty
    return {
        "without any region, the dtype": "float64" if lost else str(share.dtype),
        "missing": n if lost else int(share.isna().sum()),
    }


@shares.large()
def five_thousand_orders(rng):
    regions = np.array([f"region {i}" for i in range(100)])
    return {
        "orders": pd.DataFrame(
            {
                "region": regions[rng.integers(0, len(regions), 5_000)],
                "revenue": rng.uniform(1, 100, 5_000),
            }
        )
    }
