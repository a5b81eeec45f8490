"""The threshold that is chosen as a miss becomes dearer, beside that of perfect probabilities."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

PRICES = [1, 2, 4, 8, 16, 32]


def data():
    rng = np.random.default_rng(0)
    wind = rng.normal(size=1600)
    off = rng.uniform(size=1600) < 1 / (1 + np.exp(3 - 1.5 * wind))
    X, y = pd.DataFrame({"wind": wind}), pd.Series(np.where(off, "off", "on"))
    return {"train": (X[:1000], y[:1000]), "test": (X[1000:], y[1000:])}


def see(kata, train, test):
    levels = [number / 50 for number in range(1, 50)]
    models = [LogisticRegression()]
    return [
        float(kata.cheapest_alarm(train, test, models, "off", (price, 1), levels)[1])
        for price in PRICES
    ]


def draw(panel, seen, train, test):
    axes = panel.subplots()
    axes.plot(PRICES, [1 / (1 + price) for price in PRICES], "--", color="black", label="perfect")
    axes.plot(PRICES, seen, "o-", color="tab:blue", label="chosen")
    axes.set_xscale("log", base=2)
    axes.set(xlabel="price of a miss, in false alarms", ylabel="threshold", ylim=(0, 1))
    axes.legend(frameon=False)
