"""The expanded square around the mean of all points, with einsum for the lengths."""

import numpy as np


def pairwise_distances(a, b):
    n = len(a)
    points = np.concatenate([a, b]).astype(np.float64)
    if len(points):
        points -= points.mean(axis=0)
    lengths = np.einsum("ij,ij->i", points, points)
    squares = np.add.outer(lengths[:n], lengths[n:]) - 2 * np.einsum(
        "id,jd->ij", points[:n], points[n:]
    )
    return np.sqrt(squares.clip(min=0))
