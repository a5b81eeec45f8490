"""A class for one cloud, that knows its logarithm and learns from its shares."""

import math

import numpy as np


class Cloud:
    def __init__(self, weight, mean, covariance):
        self.weight, self.mean, self.covariance = weight, mean, covariance

    def log(self, X):
        apart = X - self.mean
        _, log_det = np.linalg.slogdet(self.covariance)
        far = (apart * np.linalg.solve(self.covariance, apart.T).T).sum(axis=1)
        return -0.5 * (far + log_det + len(self.mean) * math.log(2 * math.pi))

    @classmethod
    def learn(cls, X, shares, ridge):
        size = shares.sum()
        mean = (shares[:, None] * X).sum(axis=0) / size
        apart = np.sqrt(shares)[:, None] * (X - mean)
        return cls(size / len(X), mean, apart.T @ apart / size + ridge * np.identity(len(mean)))


def log_densities(X, means, covariances):
    return np.array([Cloud(1, m, c).log(X) for m, c in zip(means, covariances)]).T


def e_step(X, model):
    joint = np.array([Cloud(*parts).log(X) + np.log(parts[0]) for parts in zip(*model)])
    rows = np.logaddexp.reduce(joint, axis=0)
    return math.fsum(rows.tolist()), np.exp(joint - rows).T.copy()


def m_step(X, responsibilities, ridge):
    clouds = [Cloud.learn(X, shares, ridge) for shares in responsibilities.T]
    return (
        np.array([cloud.weight for cloud in clouds]),
        np.array([cloud.mean for cloud in clouds]),
        np.array([cloud.covariance for cloud in clouds]),
    )


def fit(X, model, ridge, tol, max_iter):
    model = tuple(part * 1.0 for part in model)
    likelihood, shares = e_step(X, model)
    told = [likelihood]
    for _ in range(max_iter):
        model = m_step(X, shares, ridge)
        likelihood, shares = e_step(X, model)
        told.append(likelihood)
        if told[-1] - told[-2] < tol:
            break
    return model, told
