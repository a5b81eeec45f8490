"""Three maps of a hundred and fifty digits, with what each keeps."""

import numpy as np
from sklearn.datasets import load_digits

WAYS = ("pca", "isomap", "tsne")


def data():
    X, digits = load_digits(return_X_y=True, as_frame=True)
    return {"X": X[:150], "new": X[1000:1020], "digits": digits[:150]}


def see(kata, X, new, digits):
    seen = []
    for way in WAYS:
        places, others = kata.embed(X, new, way, 0)
        others = np.zeros((0, 2)) if others is None else np.asarray(others, dtype=float)
        kept = kata.neighbours_kept(X, places, 5), kata.gaps_kept(X, places, digits)
        seen.append((np.asarray(places, dtype=float), others, kept))
    return seen


def draw(panel, seen, X, new, digits):
    for axes, way, (places, others, kept) in zip(panel.subplots(1, 3), WAYS, seen, strict=True):
        axes.scatter(*places.T, c=digits, cmap="tab10", s=0)
        for place, digit in zip(places, digits, strict=True):
            axes.text(*place, str(digit), color=f"C{digit}", fontsize=6, ha="center", va="center")
        axes.scatter(*others.T, marker="s", s=12, facecolors="none", edgecolors="black")
        axes.set_title(f"{way}: neighbours {kept[0]:.2f}, gaps {kept[1]:.2f}", fontsize=7)
        axes.set(xticks=[], yticks=[])
