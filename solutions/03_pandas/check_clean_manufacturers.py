"""Full grading of clean_manufacturers: random names, some of them spellings of others."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, words

MAKERS = ["BELL", "BELL  & CO", "Bell", "A.B", "AXB", "nan", "ZED  II"]
# Spellings of makers that may have planes or not; some contain another, or a letter of patterns.
SPELLINGS = ["BEL", "LL", "BELL.", "BELLS", "A.", "", "C  O", "X"]
# Any text but OTHER may be a name, also a word that an answer keeps for itself, such as "MISSING".
ANY = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12).filter(
    lambda name: name != "OTHER"
)


@st.composite
def names(draw):
    """A few planes of few makers, some unknown, under labels that may repeat."""
    known = st.sampled_from(MAKERS + SPELLINGS)
    few = draw(st.lists(known | known | ANY, min_size=1, max_size=5, unique=True))
    row = st.tuples(st.integers(0, 3), st.sampled_from([*few, None]))
    rows = draw(st.lists(row, max_size=10))
    # A few planes of hundreds of makers, too: as many codes do not fit into a byte.
    rows += [(0, f"M{number}") for number in range(draw(st.just(0) | st.integers(0, 300)))]
    labels, values = zip(*rows, strict=True) if rows else ((), ())
    return pd.Series(
        pd.array(values, dtype="str"),
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "key", "index"]))),
        name=draw(st.sampled_from([None, "maker"])),
    )


SPELLED = st.dictionaries(st.sampled_from(SPELLINGS), st.sampled_from(MAKERS), max_size=5)


@check(
    {"names": names(), "spellings": SPELLED, "at_least": st.integers(1, 4)},
    vary={"names, spellings": words(), "names": upto(3_000)},
)
def makers(kata, names, spellings, at_least):
    found = kata.clean_manufacturers(names, spellings, at_least)
    # Whether the categories are of dtype str or object is left open.
    return {
        "type": type(found).__name__,
        "dtype": type(found.dtype).__name__,
        "name": found.name,
        "index": found.index.tolist(),
        "index name": found.index.name if len(found) else None,
        "categories": found.cat.categories.tolist(),
        "ordered": bool(found.cat.ordered),
        "codes": found.cat.codes.tolist(),
    }


@makers.large()
def twenty_thousand_planes(rng, n=20_000):
    names = np.array([f"maker {number}" for number in range(200)])
    planes = names[(200 * rng.uniform(0, 1, n) ** 3).astype(int)]
    return {
        "names": pd.Series(planes, dtype="str"),
        "spellings": {f"maker {number}": f"maker {number - 1}" for number in range(1, 200, 2)},
        "at_least": n // 200,
    }
