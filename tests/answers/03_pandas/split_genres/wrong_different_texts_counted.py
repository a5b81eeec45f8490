"""The known films are counted by their different texts.

The learner must see:
"that is 4/6: a film is left out"
"""

import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    known = movies.loc[movies["Genre"].notna(), ["ID", "Genre"]]
    pairs = known.assign(genre=known["Genre"].str.split(",")).explode("genre")
    pairs["genre"] = pairs["genre"].str.strip()
    return pairs[["ID", "genre"]].drop_duplicates()


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs["genre"].value_counts().sort_index().sort_values(ascending=False, kind="stable")
    known = movies["Genre"].nunique()
    return pd.DataFrame({"films": films, "share": films / known})
