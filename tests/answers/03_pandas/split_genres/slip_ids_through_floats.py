"""IDs pass through floats: large ones change.

The learner must see:
"right, until `ID` of `movies` was"
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    table = movies[["ID", "Genre"]].reset_index(drop=True)
    table = table.where(table["Genre"].notna()).dropna()
    pairs = table.assign(genre=table["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs[["ID", "genre"]].drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
