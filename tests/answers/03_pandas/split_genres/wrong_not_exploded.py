"""The lists are made, but not their rows.

The learner must see:
"make a row of each item."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    return movies[["ID"]].assign(genre=movies["Genre"].str.split(", ")).dropna()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies).explode("genre")
    films = pairs["genre"].value_counts()
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
