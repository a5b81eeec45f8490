"""str.extractall with a pattern for one genre; groupby and nunique."""

import pandas as pd


def split_genres(movies):
    texts = movies.set_index("ID")["Genre"]
    found = texts.str.extractall(r"(?P<genre>[^,\s](?:[^,]*[^,\s])?)")
    return found.reset_index()[["ID", "genre"]].drop_duplicates().reset_index(drop=True)


def genre_shares(movies):
    table = split_genres(movies).groupby("genre").agg(films=("ID", "nunique")).reset_index()
    table["share"] = table["films"] / movies["Genre"].count()
    return table.sort_values(["films", "genre"], ascending=[False, True]).set_index("genre")
