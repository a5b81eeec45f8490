"""Full grading of split_genres: random films of few genres, told with random blanks."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, shifted, words

# Cut at a hyphen or a blank, or compared without case, some of these would be one genre.
GENRES = ["Drama", "drama", "Sci-Fi", "Sci", "Fi", "Film Noir", "Noir", "nan", "None"]
# Other signs than commas, and blanks inside, belong to a genre.
GENRES += ["Film  Noir", "Sci/Fi", "Sci; Fi", "Sci|Fi"]
# Any other text may be one, also a word that an answer keeps for itself, such as "ID".
ASCII = st.characters(min_codepoint=32, max_codepoint=126, exclude_characters=",")
ANY = st.text(ASCII, min_size=1, max_size=12).map(str.strip).filter(bool)
KNOWN = st.sampled_from(GENRES)
NAME = st.tuples(KNOWN | KNOWN | ANY, st.sampled_from(["", " ", "  "]), st.integers(0, 2))
TITLE = st.sampled_from(["Heat", None])
# Few genres, or many.
NAMES = st.lists(NAME, min_size=1, max_size=4)
TEXT = (NAMES | NAMES | NAMES | st.lists(NAME, min_size=11, max_size=25)).map(
    lambda names: ",".join(before + name + " " * after for name, before, after in names)
)


@st.composite
def movies(draw):
    """A few films, some alike but for their number, some of unknown genre."""
    numbers = draw(st.lists(st.integers(-99, 99), max_size=6, unique=True))
    size = len(numbers)
    texts = draw(st.lists(st.none() | TEXT, min_size=size, max_size=size))
    # Where no genre at all is known, pandas' .str refuses what explode makes of it: a trap that
    # the contract leaves out.
    if texts and not any(texts):
        texts[0] = "Drama"
    labels = draw(st.lists(st.integers(0, 3), min_size=size, max_size=size))
    table = pd.DataFrame(
        {
            "ID": np.array(numbers, dtype="int64"),
            "Genre": pd.array(texts, dtype="str"),
            "Title": pd.array(draw(st.lists(TITLE, min_size=size, max_size=size)), dtype="str"),
        },
        index=pd.Index(labels, dtype="int64", name=draw(st.sampled_from([None, "key", "index"]))),
    )
    names = st.sampled_from(["films", "share", "index", "level_0", 0])
    table["Year"] = draw(st.sampled_from([None, 1995]))
    return table.rename(columns={"Year": draw(names)})


@check({"movies": movies()}, vary={"movies.Title": words(), "movies.ID": shifted(3_000_000_000)})
def pairs(kata, movies):
    table = kata.split_genres(movies)
    rows = zip(table["ID"].tolist(), table["genre"].tolist(), strict=True)
    return {
        "type": type(table).__name__,
        "columns": sorted(table.columns),
        # A number that is missing is shown as it is.
        "rows": sorted(
            ([number if number != number else int(number), str(genre)] for number, genre in rows)
        ),
    }


@check({"movies": movies()}, vary={"movies.ID": shifted(2**60) | shifted(2**58)})
def shares(kata, movies):
    table = kata.genre_shares(movies)
    return {
        "type": type(table).__name__,
        "columns": sorted(table.columns),
        "genres": table.index.tolist(),
        "films": [int(films) for films in table["films"]],
        "share": [float(share) for share in table["share"]],
    }


@shares.large()
def five_thousand_films(rng, n=5_000):
    genres = np.array([f"genre {number}" for number in range(20)])
    chosen = rng.integers(0, len(genres), (n, 3))
    return {
        "movies": pd.DataFrame(
            {"ID": rng.permutation(n), "Genre": [", ".join(genres[row]) for row in chosen]}
        )
    }
