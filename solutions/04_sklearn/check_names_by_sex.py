"""Full grading of names_by_sex: random chunks of names that are spelt with seven letters."""

import gc
import sys

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, dtypes, upto

# Of the 584 n-grams of these letters and a blank, no two share a column among 2**18.
LETTERS = "adenoisADENOIS"
NAMES = st.text(LETTERS, min_size=1, max_size=7)
# Not of one country in one year: the sum of two is beyond 32 bits.
BABIES = st.sampled_from([0, 1, 7, 400, 60_000, 5_000_000, 2_000_000_000])
ROW = st.tuples(NAMES, BABIES, BABIES).filter(lambda row: row[1] + row[2] > 0)


@st.composite
def streams(draw):
    rows = draw(st.lists(ROW, max_size=9)) * draw(st.sampled_from([1, 1, 4]))
    # Both sexes have babies: at the end, so that chunks before may lack one.
    rows += [(draw(NAMES), draw(st.integers(1, 900)), 0), (draw(NAMES), 0, draw(st.integers(1, 9)))]
    # Many chunks of a row, too.
    size = draw(st.sampled_from([1, 2]) | st.integers(1, len(rows)))
    labels = draw(st.permutations(range(len(rows))))
    table = pd.DataFrame(rows, columns=["name", "F", "M"], index=np.array(labels) // 2)
    table = table.astype({"name": "str"})[draw(st.permutations(["name", "F", "M"]))]
    return [table.iloc[start : start + size] for start in range(0, len(rows), size)]


@st.composite
def asked(draw):
    names = draw(st.lists(NAMES, min_size=1, max_size=5))
    if draw(st.booleans()):
        # Products of so many chances are 0 in any float, and the end outweighs the beginning.
        times = draw(st.integers(100, 300))
        names.append(names[0] * times + names[-1] * 3 * times)
    return pd.Series(names, index=np.arange(len(names)) // 2, dtype="str")


@check(
    {"chunks": streams(), "names": asked()},
    rel=1e-5,
    abs=1e-5,
    examples=40,
    vary={"*.F, *.M": dtypes("int32", "uint32"), "names": upto(300)},
)
def girls(kata, chunks, names):
    return kata.girl_share(iter(chunks), names)


@check({"chunks": st.integers(14, 16)}, examples=1)
def memory(kata, chunks):
    """Whether more is held with each chunk, though the names are the same again and again."""
    held = []

    def stream():
        for number in range(chunks):
            if number in {chunks // 3, chunks - 1}:
                gc.collect()
                held.append(sys.getallocatedblocks())
            table = pd.DataFrame({"F": [900, 300], "M": [500, 800 + number]})
            yield table.assign(name=pd.Series(["Ada", "Denis"], dtype="str"))

    kata.girl_share(stream(), pd.Series(["Ida"], dtype="str"))
    # What is needed once is there after the first third. A kept table is more than sixty blocks.
    return {"chunks are kept": held[1] - held[0] > 20 * chunks}
