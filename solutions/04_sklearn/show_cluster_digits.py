"""How well clusters agree with labels, as the columns are and standardised, for two data sets."""

import numpy as np
from sklearn.datasets import load_digits, load_wine


def data():
    X, digits = load_digits(return_X_y=True, as_frame=True)
    wine, kinds = load_wine(return_X_y=True, as_frame=True)
    # Six digits: who tries all pairings in turn has 720 of them, and of ten digits 3.6 million.
    few = digits.index[digits < 6][:500]
    return {"images": X.loc[few], "digits": digits[few], "wine": wine, "kinds": kinds}


def see(kata, images, digits, wine, kinds):
    answers = [kata.compare(images, digits, 20, 0), kata.compare(wine, kinds, 13, 0)]
    return np.array(answers, dtype=float)


def draw(panel, seen, images, digits, wine, kinds):
    axes = panel.subplots()
    places = np.arange(2)
    for shift, name, hatch in ((-0.2, "as they are", ""), (0.2, "standardised", "///")):
        bars = axes.bar(places + shift, seen[:, int(shift > 0)], 0.4, label=name, hatch=hatch)
        axes.bar_label(bars, fmt="%.2f")
    axes.set_xticks(places, ["500 digits from 0 to 5, 6 clusters", "178 wines, 3 clusters"])
    axes.set(ylim=(0, 1.15), ylabel="rows in the right cluster")
    axes.legend(frameon=False, ncols=2)
