"""Which rows each fold trains on and tests: by person, by time, and by label."""

import numpy as np
import pandas as pd
from matplotlib.colors import ListedColormap

ROWS, FOLDS = 60, 4
#: In neither part, trained on, tested, and in both.
COLORS = ListedColormap(["white", "#a6cee3", "#d95f02", "black"])


def data():
    rng = np.random.default_rng(0)
    names = pd.Series(rng.choice(["Ana", "Bob", "Cem", "Dia", "Eve", "Fay", "Gus"], ROWS))
    hours = rng.integers(0, 40, ROWS)
    times = pd.Series(pd.Timestamp("2024-05-01") + pd.to_timedelta(hours, "h"))
    labels = pd.Series(rng.permutation(["rare"] * 6 + ["some"] * 18 + ["common"] * 36))
    return {"names": names, "times": times, "labels": labels}


def see(kata, names, times, labels):
    return {
        "names": tried(lambda: kata.group_folds(names, FOLDS)),
        "times": tried(lambda: kata.time_folds(times, FOLDS)),
        "labels": tried(lambda: kata.class_folds(labels, FOLDS, 0)),
    }


def tried(folds):
    try:
        return [(np.asarray(train), np.asarray(test)) for train, test in folds()]
    except NotImplementedError:
        return None


def draw(panel, seen, names, times, labels):
    said = {"names": "no person is torn", "times": "tests come later", "labels": "fair shares"}
    columns = {"names": names, "times": times, "labels": labels}
    rows = panel.subplots(3, 1)
    for axes, (name, folds) in zip(rows, seen.items(), strict=True):
        values = columns[name]
        order = np.argsort(values.to_numpy(), kind="stable")
        picture = np.zeros((FOLDS, ROWS))
        for line, (train, test) in enumerate(folds or []):
            picture[line, train] += 1
            picture[line, test] += 2
        extent = (0, ROWS, FOLDS + 0.5, 0.5)
        axes.imshow(picture[:, order], COLORS, aspect="auto", vmin=0, vmax=3, extent=extent)
        ends = np.flatnonzero(values.to_numpy()[order][1:] != values.to_numpy()[order][:-1]) + 1
        axes.vlines(ends, 0.5, FOLDS + 0.5, color="black", linewidth=0.5)
        axes.set(yticks=range(1, FOLDS + 1), xticks=[], ylabel="fold")
        axes.set_title(f"rows by {name}: {said[name]}" if folds else f"{name}: not written yet")
    rows[-1].set_xlabel("blue: trained on, orange: tested, white: neither")
