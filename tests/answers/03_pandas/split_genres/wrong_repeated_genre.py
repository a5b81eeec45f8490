"""A genre that stands twice in a text makes two pairs.

The learner must see:
"film 63 is 'Horror, Comedy, Horror': expected"
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
