"""Films that lack anything at all are dropped.

The learner must see:
"Film 20 has no title, but it has genres."
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    known = movies.dropna()[["ID", "Genre"]]
    pairs = known.assign(genre=known["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs[["ID", "genre"]].drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    known = movies["Genre"].notna().sum()
    return pd.DataFrame({"films": films, "share": films / known})
