"""Three columns of numbers as dots, those that were beyond a limit in orange where they end up."""

import numpy as np


def data():
    rng = np.random.default_rng(1)
    values = rng.normal([0, 5, 2], [1, 2, 0.5], (60, 3))
    values[rng.integers(0, 60, 9), rng.integers(0, 3, 9)] += rng.choice([-8, 8, 10], 9)
    values[rng.integers(0, 60, 5), rng.integers(0, 3, 5)] = np.nan
    return {"values": values}


def see(kata, values):
    tamed, outlier = kata.mask_outliers(values)
    return {"tamed": tamed, "outlier": outlier}


def draw(panel, seen, values):
    axes = panel.subplots()
    n, columns = values.shape
    for column in range(columns):
        places = column + np.linspace(-0.35, 0.35, n)
        out = np.asarray(seen["outlier"])[:, column].astype(bool)
        axes.plot(places, values[:, column], "x", color="silver", markersize=4)
        axes.plot(places[~out], seen["tamed"][~out, column], ".", color="tab:blue")
        axes.plot(places[out], seen["tamed"][out, column], "D", color="tab:orange")
    axes.set_ylim(np.nanmin(values) - 1, np.nanmax(values) + 1)
    axes.set_xticks(range(columns), ["first column", "second", "third"])
    axes.set_title("crosses: as they came")
