"""Twenty points and the polynomials of three degrees that miss them least."""

import numpy as np

DEGREES = {1: "--", 3: "-", 9: ":"}


def data():
    rng = np.random.default_rng(4)
    x = np.sort(rng.uniform(-2, 3, 20))
    return {"x": x, "y": x**3 - 2 * x**2 - 3 * x + rng.normal(0, 1.5, 20)}


def see(kata, x, y):
    fits = [kata.fit_polynomial(x, y, degree) for degree in DEGREES]
    return [{"coefficients": found, "condition": float(number)} for found, number in fits]


def draw(panel, seen, x, y):
    axes = panel.subplots()
    axes.plot(x, y, "o", color="black", markersize=4)
    grid = np.linspace(x.min(), x.max(), 300)
    for (degree, style), fit in zip(DEGREES.items(), seen, strict=True):
        values = np.polynomial.polynomial.polyval(grid, fit["coefficients"])
        label = f"degree {degree}, condition {fit['condition']:.1e}"
        axes.plot(grid, values, style, label=label)
    axes.set_ylim(y.min() - 4, y.max() + 4)
    axes.legend(frameon=False)
