"""Three stretched clouds after 0, 3 and 40 turns: ellipses two deviations wide, rows by cloud."""

import numpy as np

TURNS = (0, 3, 40)


def data():
    rng = np.random.default_rng(5)
    shapes = [[[2, 0], [0, 0.4]], [[0.5, 0.4], [0, 1.5]], [[0.5, 0], [0.3, 0.5]]]
    middles = [[0, -2], [3, 3], [-3, 2]]
    X = [rng.normal(size=(70, 2)) @ s + m for s, m in zip(shapes, middles, strict=True)]
    means = np.array([[-1.0, 0.0], [0.0, 0.5], [1.0, 0.0]])
    return {"X": np.concatenate(X), "means": means}


def see(kata, X, means):
    start = np.full(3, 1 / 3), means, np.array([np.eye(2)] * 3)
    seen = {}
    for turns in TURNS:
        model, likelihoods = kata.fit(X, start, 1e-6, 0.0, turns)
        _, shares = kata.e_step(X, model)
        seen[turns] = model[1], model[2], shares, likelihoods[-1]
    return seen


def draw(panel, seen, X, means):
    around = np.linspace(0, 2 * np.pi, 60)
    circle = 2 * np.array([np.cos(around), np.sin(around)])
    for axes, (turns, parts) in zip(panel.subplots(1, 3), seen.items(), strict=True):
        centers, covariances, shares, likelihood = parts
        for k in range(3):
            rows = X[shares.argmax(axis=1) == k]
            axes.scatter(*rows.T, 7, color=f"C{k}", marker="osD"[k])
            ellipse = np.linalg.cholesky(covariances[k]) @ circle + centers[k][:, np.newaxis]
            axes.plot(*ellipse, color="k")
        axes.set(title=f"turns: {turns}\n{likelihood:.1f}", xticks=[], yticks=[], aspect="equal")
