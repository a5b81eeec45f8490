"""Genres that differ in capitals are taken for one.

The learner must see:
"'drama', 'Drama' and 'DRAMA' are three genres"
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().assign(key=lambda rows: rows["genre"].str.lower()).drop_duplicates(["ID", "key"])[["ID", "genre"]]


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
