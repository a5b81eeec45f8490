"""Full grading of income_table: random surveys with gaps, then a large one for the time."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, upto, with_values, words

INCOMES = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k"),
]
UNKNOWN = "Don't know/refused"
RELIGIONS = ["Hindu", "hindu", "Hindu ", "Jewish", UNKNOWN, "nan", "All"]
# Any text may be a religion, also a word that an answer keeps for itself; "All" is pandas' own.
ANY = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=12)


@st.composite
def survey(draw):
    """A few rows, whose pairs may repeat, under labels in any order."""
    row = st.tuples(
        st.sampled_from(["NY", "TX"]),
        st.sampled_from(RELIGIONS) | ANY,
        st.sampled_from([None, *INCOMES]),
        st.integers(1, 9),
    )
    rows = draw(st.lists(row, min_size=1, max_size=9))
    states, religions, incomes, people = zip(*rows, strict=True)
    # No label repeats: crosstab of pandas 3.0 can't bear it, and that is no mistake of the learner.
    labels = draw(st.permutations(range(len(rows))))
    table = pd.DataFrame(
        {
            "state": pd.array(states, dtype="str"),
            "religion": pd.array(religions, dtype="str"),
            "income": pd.array(incomes, dtype="str"),
            "people": np.array(people, dtype="int64"),
        },
        index=pd.Index(labels, name=draw(st.sampled_from([None, "key", "index"]))),
    )
    other = draw(st.sampled_from(["share", "index", "level_0", "count", UNKNOWN]))
    return table.assign(**{other: draw(st.sampled_from([None, 99]))})


@check(
    {"survey": survey()},
    vary={
        "survey.state, survey.religion": words(),
        "survey": upto(3_000),
        "survey.people": with_values(3_000_000_000),
    },
)
def shares(kata, survey):
    table = kata.income_table(survey)
    # Names of index and columns are free.
    return {
        "type": type(table).__name__,
        "rows": table.index.tolist(),
        "columns": table.columns.tolist(),
        "dtypes": sorted({str(dtype) for dtype in table.dtypes}),
        "shares": table.to_numpy().tolist(),
    }


@shares.large()
def five_thousand_rows(rng, n=5_000):
    incomes = np.array([None, *INCOMES], dtype=object)
    return {
        "survey": pd.DataFrame(
            {
                "state": np.array([f"state {i}" for i in range(50)])[rng.integers(0, 50, n)],
                "religion": np.array([f"religion {i}" for i in range(40)])[rng.integers(0, 40, n)],
                "income": pd.array(incomes[rng.integers(0, 10, n)], dtype="str"),
                "people": rng.integers(1, 9, n),
            }
        )
    }
