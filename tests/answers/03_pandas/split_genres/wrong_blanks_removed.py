"""All blanks are removed, also those within a genre.

The learner must see:
"Hyphens and blanks inside a genre belong to it."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.replace(" ", "")
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
