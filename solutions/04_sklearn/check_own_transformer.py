"""Full grading of own_transformer: random tables, other quantiles, fits one after the other."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import clone

from dojo.check import check, outcome

NAMES = ["area", "rooms", "Area", "x0", "index", "low"]


@st.composite
def tables(draw, rows=(2, 8)):
    names = draw(st.permutations(NAMES))[: draw(st.integers(1, 4))]
    n = draw(st.integers(*rows))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    table = pd.DataFrame(rng.integers(-99, 99, (n, len(names))), columns=names)
    table.index = rng.integers(0, n, n)
    return table.astype(draw(st.sampled_from(["int64", "float64", "float32"])))


def learned(clipper, new):
    known = {name for name in ("feature_names_in_", "n_features_in_") if hasattr(clipper, name)}
    values = outcome(lambda: np.asarray(clipper.transform(new)))
    names = clipper.get_feature_names_out()
    return {
        "lower_": clipper.lower_,
        "upper_": clipper.upper_,
        "known": sorted(known),
        "get_feature_names_out": [str(name) for name in names],
        "type of get_feature_names_out": type(names).__name__,
        "transform": values if isinstance(values, np.ndarray) else "an error",
    }


@check(
    {
        "first": tables(),
        "train": tables(),
        "shift": st.integers(-50, 50),
        "quantiles": st.lists(st.integers(0, 20), min_size=2, max_size=2, unique=True).map(
            lambda two: [number / 20 for number in sorted(two)]
        ),
    },
    rel=1e-5,
    abs=1e-5,
    examples=40,
)
def clipped(kata, first, train, shift, quantiles):
    low, high = quantiles
    clipper = kata.QuantileClipper(low, high=high)
    new = train[::-1] + shift
    found = {
        "first fit": learned(clipper.fit(first), new),
        "second fit": learned(clipper.fit(train), new),
        "arrays": learned(clipper.fit(train.to_numpy()), new.to_numpy()),
    }
    copy = clone(clipper).set_params(low=low / 2)
    # A table has names: whoever tells others gets those of fit, or an error.
    told = outcome(lambda: list(copy.fit(train).get_feature_names_out(["told"] * train.shape[1])))
    found["names of fit, though told others"] = type(told) is dict or told == list(train)
    found["other order"] = learned(copy.fit(train), new[list(new)[::-1]])
    wanted = copy.set_output(transform="pandas").transform(new)
    return found, clipper.get_params(), list(map(str, wanted.columns)), wanted.to_numpy()


@check({"train": tables(rows=(5000, 5999))}, rel=1e-5, abs=1e-5, examples=3)
def many_rows(kata, train):
    clipper = kata.QuantileClipper().fit(train)
    return clipper.lower_, clipper.upper_


@check({"train": tables(), "low": st.integers(-2, 12), "high": st.integers(-2, 12)}, examples=40)
def refused(kata, train, low, high):
    clipper = kata.QuantileClipper(low=low / 10, high=high / 10)
    error = outcome(lambda: clipper.fit(train) is clipper)
    return error if error is True else "refused"
