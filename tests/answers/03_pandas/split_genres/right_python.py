"""Sets and a Counter; pandas only at the end."""

from collections import Counter

import pandas as pd


def split_genres(movies):
    rows = []
    for number, text in zip(movies["ID"], movies["Genre"]):
        if isinstance(text, str):
            rows += [(number, genre) for genre in {name.strip() for name in text.split(",")}]
    return pd.DataFrame(rows, columns=["ID", "genre"])


def genre_shares(movies):
    counts = Counter(split_genres(movies)["genre"])
    known = int(movies["Genre"].notna().sum())
    rows = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return pd.DataFrame(
        {"share": [films / known for _, films in rows], "films": [films for _, films in rows]},
        index=[genre for genre, _ in rows],
    )
