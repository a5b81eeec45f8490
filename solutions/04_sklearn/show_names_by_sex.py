"""How probable a girl seems for names that were not met, of girls and of boys."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "names_by_sex.csv.gz"


def data():
    names = pd.read_csv(FILE).sample(2400, random_state=0).reset_index(drop=True)
    return {"met": names[:1800], "new": names[1800:].reset_index(drop=True)}


def see(kata, met, new):
    chunks = (met[start : start + 600] for start in range(0, len(met), 600))
    return np.asarray(kata.girl_share(chunks, new["name"]), dtype=float)


def draw(panel, seen, met, new):
    axes = panel.subplots()
    girls = (new["F"] > new["M"]).to_numpy()
    bins = np.linspace(0, 1, 21)
    axes.hist(seen[girls], bins, color="tab:orange", alpha=0.6, label="names of girls")
    axes.hist(seen[~girls], bins, color="tab:blue", alpha=0.6, hatch="///", label="names of boys")
    axes.axvline(0.5, color="black", linewidth=1)
    doubted = new["name"][np.abs(seen - 0.5).argsort()[:4]]
    axes.set_title(f"{np.mean((seen > 0.5) == girls):.0%} right; in doubt: {', '.join(doubted)}")
    axes.set(xlabel="how probable a girl is", ylabel="names")
    axes.legend(frameon=False)
