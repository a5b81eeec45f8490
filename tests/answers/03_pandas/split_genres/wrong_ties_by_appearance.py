"""Equally common genres stay in the order of their appearance.

The learner must see:
"sort these by name."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts()
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
