"""Only the first ten commas of a text separate.

The learner must see:
"Drama,Drama,Drama,Drama,Drama,Drama,Drama,Drama,Drama,Drama,Drama,Drama"
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    if movies.empty:
        return pd.DataFrame({"ID": [], "genre": []}, dtype="object")
    wide = movies["Genre"].str.split(",", n=10, expand=True)
    wide = wide.set_axis(movies["ID"].rename("ID"), axis=0)
    pairs = wide.reset_index().melt("ID", value_name="genre").dropna(subset="genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs[["ID", "genre"]].drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
