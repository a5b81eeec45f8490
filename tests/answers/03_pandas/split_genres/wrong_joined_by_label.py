"""The pieces are joined back by an index whose labels repeat.

The learner must see:
"Those are genres of other films with the same index labels."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pieces = movies["Genre"].str.split(",").explode().rename("genre")
    pairs = movies[["ID"]].join(pieces)
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
