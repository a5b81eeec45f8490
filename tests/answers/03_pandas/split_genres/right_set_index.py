"""ID becomes the index, a Series is exploded, strings are cut by a regular expression."""

import pandas as pd


def split_genres(movies):
    genres = movies.set_index("ID")["Genre"].dropna().str.strip()
    genres = genres.str.split(r"\s*,\s*", regex=True).map(set).explode()
    return genres.rename("genre").reset_index()


def genre_shares(movies):
    counts = split_genres(movies).groupby("genre")["ID"].count()
    counts = counts.iloc[sorted(range(len(counts)), key=lambda i: (-counts.iloc[i], counts.index[i]))]
    return counts.to_frame("films").assign(share=lambda t: t["films"] / movies["Genre"].notna().sum())
