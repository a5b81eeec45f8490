"""How far each of thirty points is from each: three dark squares are three clouds."""

import numpy as np


def data():
    rng = np.random.default_rng(6)
    middles = np.repeat([[0, 0], [6, 1], [3, 6]], 10, axis=0)
    return {"points": middles + rng.normal(0, 0.7, (30, 2))}


def see(kata, points):
    return kata.pairwise_distances(points, points)


def draw(panel, seen, points):
    left, right = panel.subplots(1, 2)
    for number, mark in enumerate("o^s"):
        x, y = points[10 * number : 10 * number + 10].T
        left.plot(x, y, mark)
    left.set(aspect="equal", xticks=[], yticks=[])
    left.set_title("the points")
    right.imshow(seen, cmap="viridis", vmin=0, vmax=9)
    right.set_title("their distances")
    right.set(xlabel="point", ylabel="point")
