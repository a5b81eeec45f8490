"""The genres stay in a column.

The learner must see:
"The genres are the index."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()}).reset_index()
