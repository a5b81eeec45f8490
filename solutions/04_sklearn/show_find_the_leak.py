"""How closely each column follows the target, and which are named as leaks."""

from pathlib import Path

import numpy as np
import pandas as pd

FILE = Path(__file__).parents[2] / "katas" / "data" / "bikeshare.csv.gz"
WHY = {
    "casual": "two add up",
    "registered": "two add up",
    "by_app": "three add up",
    "by_phone": "three add up",
    "by_card": "three add up",
    "free_bikes": "a falling line",
    "euros": "a straight line",
    "estimate": "close, yet no line",
}


def data():
    rng = np.random.default_rng(0)
    hours = pd.read_csv(FILE)[:500]
    riders = hours["bikers"]
    by_app = rng.binomial(riders, 0.5)
    by_phone = rng.binomial(riders - by_app, 0.3)
    table = hours[["temp", "hum", "casual", "registered"]].assign(
        by_app=by_app,
        by_phone=by_phone,
        by_card=riders - by_app - by_phone,
        free_bikes=900 - riders,
        euros=riders * 2.5,
        estimate=riders + rng.normal(0, 2, len(riders)),
        riders=riders,
    )
    return {"table": table}


def see(kata, table):
    return list(kata.find_leaks(table, "riders"))


def draw(panel, seen, table):
    axes = panel.subplots()
    close = table.drop(columns="riders").corrwith(table["riders"]).abs()
    bars = axes.barh(close.index, close, color="C0", alpha=0.4)
    for name, bar in zip(close.index, bars, strict=True):
        if name in seen:
            bar.set(facecolor="C1", edgecolor="black", hatch="///", alpha=1)
        axes.text(close[name] + 0.02, bar.get_y() + 0.4, WHY.get(name, ""), va="center")
    axes.set_title(f"{len(seen)} columns are named as leaks (hatched)")
    axes.set(xlabel="size of the correlation with riders", xlim=(0, 1.5), xticks=[0, 0.5, 1])
