"""The commonest genres of films, and how many films share two of them."""

from pathlib import Path

import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "movies.csv.gz"
BARS, PAIRS = 15, 8


def data():
    return {"movies": pd.read_csv(FILE).iloc[::8].reset_index(drop=True)}


def see(kata, movies):
    return {"pairs": kata.split_genres(movies), "shares": kata.genre_shares(movies)}


def draw(panel, seen, movies):
    left, right = panel.subplots(1, 2)
    shares = seen["shares"]["share"].iloc[:BARS].astype(float)
    left.barh(range(len(shares)), shares)
    left.set_yticks(range(len(shares)), [str(genre) for genre in shares.index], fontsize=6)
    left.set(xlabel="share of films", xlim=(0, 0.6))
    left.invert_yaxis()

    common = [str(genre) for genre in shares.index[:PAIRS]]
    has = pd.crosstab(seen["pairs"]["ID"], seen["pairs"]["genre"]).reindex(columns=common)
    together = has.fillna(0).T @ has.fillna(0)
    right.imshow(together.to_numpy() ** 0.5, cmap="Blues", vmin=0, vmax=30)
    right.set_xticks(range(len(common)), common, rotation=90, fontsize=6)
    right.set_yticks(range(len(common)), common, fontsize=6)
