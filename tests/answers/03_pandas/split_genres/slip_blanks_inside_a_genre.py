"""Several blanks inside a genre become one.

The learner must see:
"[0][1] is 'Film Noir', but 'Film  Noir' is right"
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    rows = {
        (number, " ".join(genre.split()))
        for number, text in zip(movies["ID"], movies["Genre"])
        if isinstance(text, str)
        for genre in text.split(",")
    }
    return pd.DataFrame(sorted(rows), columns=["ID", "genre"])


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
