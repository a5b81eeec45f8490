"""The medians of 5,000 resamples of thirty waiting times, and the middle 95 % of them."""

import numpy as np

LEVEL = 0.95


def data():
    return {"sample": np.random.default_rng(5).exponential(10, 30).round(1)}


def see(kata, sample):
    estimates = kata.bootstrap(sample, np.median, 5000, np.random.default_rng(0))
    low, high = kata.interval(estimates, LEVEL)
    return {"estimates": estimates, "low": float(low), "high": float(high)}


def draw(panel, seen, sample):
    axes = panel.subplots()
    axes.hist(seen["estimates"], bins=np.linspace(0, sample.max() / 2, 60), color="tab:blue")
    axes.axvspan(seen["low"], seen["high"], color="tab:orange", alpha=0.3)
    axes.plot(sample, np.full(len(sample), -40.0), "k|", markersize=8)
    axes.set(xlim=(0, sample.max() / 2), xlabel="median of a resample (min); below: the sample")
    axes.set_title(f"{LEVEL:.0%} from {seen['low']:.2f} to {seen['high']:.2f}")
