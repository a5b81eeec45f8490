"""ID and genre are glued by a hyphen: a negative ID is torn.

The learner must see:
"'ID': np.array([-1], "
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    keys = set()
    for number, text in zip(movies["ID"], movies["Genre"]):
        if not pd.isna(text):
            keys.update(f"{number}-{genre.strip()}" for genre in text.split(","))
    rows = [key.split("-", 1) for key in sorted(keys)]
    pairs = pd.DataFrame(rows, columns=["ID", "genre"])
    return pairs.assign(ID=pd.to_numeric(pairs["ID"]))


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
