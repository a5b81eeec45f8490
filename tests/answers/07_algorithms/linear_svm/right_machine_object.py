"""A machine that holds coef as it goes, and moves it along the difference of two rows."""

import numpy as np


class Machine:
    def __init__(self, X, y, C, a):
        self.rows, self.s, self.C = X.astype(np.float64), np.where(y, 1.0, -1.0), C
        self.a = a.astype(np.float64)
        self.positive = self.s > 0

    def disagreement(self):
        r = self.s - self.rows @ (self.rows.T @ (self.a * self.s))
        below, above = self.a < self.C, self.a > 0
        up = np.flatnonzero(self.positive & below | ~self.positive & above)
        down = np.flatnonzero(self.positive & above | ~self.positive & below)
        return up[r[up].argmax()], down[r[down].argmin()], r

    def left(self, k, grows):
        return self.C - self.a[k] if self.positive[k] == grows else self.a[k]

    def step(self):
        i, j, r = self.disagreement()
        apart = self.rows[i] - self.rows[j]
        most = np.minimum(self.left(i, True), self.left(j, False))
        wanted = np.inf if not apart.any() else (r[i] - r[j]) / np.dot(apart, apart)
        t = np.minimum(most, wanted)
        if r[i] > r[j]:
            self.a[i] += self.s[i] * t
            self.a[j] -= self.s[j] * t
        return float(r[i]), float(r[j])


def objective(X, y, coef, intercept, C):
    wrong = np.where(y == 1, 1 - (X @ coef + intercept), 1 + (X @ coef + intercept))
    return float(np.linalg.norm(coef) ** 2 / 2 + C * wrong[wrong > 0].sum())


def pair_step(X, y, a, C):
    machine = Machine(X, y, C, a)
    high, low = machine.step()
    return machine.a, high, low


def fit(X, y, C, max_iter):
    machine = Machine(X, y, C, np.zeros(len(y)))
    for _ in range(max_iter):
        before = machine.a.copy()
        high, low = machine.step()
        if high - low <= 1e-6:
            machine.a = before
            break
    i, j, r = machine.disagreement()
    return machine.rows.T @ (machine.a * machine.s), float(r[i] + r[j]) / 2, machine.a
