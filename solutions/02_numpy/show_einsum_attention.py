"""What each of eight words looks at when none may look ahead: rows add up to one, above is 0."""

import numpy as np

WORDS = ["the", "cat", "that", "ate", "the", "fish", "was", "fat"]


def data():
    rng = np.random.default_rng(3)
    kinds = np.array([0, 1, 2, 3, 0, 1, 3, 2])
    keys = np.eye(4)[kinds] * 3 + rng.normal(0, 0.3, (8, 4))
    queries = np.eye(4)[(kinds + 1) % 4] * 2 + rng.normal(0, 0.3, (8, 4))
    names = ("queries", "keys", "values")
    arrays = dict(zip(names, (queries, keys, rng.normal(size=(8, 4))), strict=True))
    shaped = {name: array.reshape(1, 8, 1, 4) for name, array in arrays.items()}
    return {**shaped, "mask": np.tri(8, dtype=bool)[None]}


def see(kata, queries, keys, values, mask):
    return kata.einsum_attention(queries, keys, values, mask)[1]


def draw(panel, seen, queries, keys, values, mask):
    axes = panel.subplots()
    weights = np.asarray(seen)[0, 0]
    axes.imshow(weights, cmap="viridis", vmin=0, vmax=1)
    for (row, column), weight in np.ndenumerate(weights):
        color = "white" if weight < 0.6 else "black"
        axes.text(column, row, f"{weight:.2f}", ha="center", va="center", color=color, fontsize=6)
    axes.set_xticks(range(8), WORDS)
    axes.set_yticks(range(8), WORDS)
    axes.set(xlabel="looks at", ylabel="word")
