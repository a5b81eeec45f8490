"""A slash or semicolon separates genres too.

The learner must see:
"right is [0, 'Sci"
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    known = movies[["ID", "Genre"]].dropna(subset="Genre").reset_index(drop=True)
    known["genre"] = known["Genre"].str.split(r"[,;/]", regex=True)
    pairs = known.explode("genre")[["ID", "genre"]]
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
