"""The new column is put into the caller's table.

The learner must see:
"the caller's table now has the columns ['ID', 'Title', 'Genre', 'genre']"
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    movies["genre"] = movies["Genre"].str.split(",")
    pairs = movies[["ID", "genre"]].explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs.dropna().drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / pairs["ID"].nunique()})
