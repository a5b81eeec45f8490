"""The words are found by a pattern, so Sci-Fi and Film Noir fall apart.

The learner must see:
"Hyphens and blanks inside a genre belong to it."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = movies[["ID"]].assign(genre=movies["Genre"].str.findall(r"\w+")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
