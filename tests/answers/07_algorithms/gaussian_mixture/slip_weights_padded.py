"""1e-10 is added to weights before their logarithm.

The learner must see:
"['e_step']"
"""

import numpy as np


def log_densities(X, means, covariances):
    X = np.asarray(X, dtype=np.float64)
    means = np.asarray(means, dtype=np.float64)
    covariances = np.asarray(covariances, dtype=np.float64)
    d = X.shape[1]
    out = np.empty((len(X), len(means)))
    for c, (mean, cov) in enumerate(zip(means, covariances)):
        L = np.linalg.cholesky(cov)
        z = np.linalg.solve(L, (X - mean).T)
        out[:, c] = -0.5 * (d * np.log(2 * np.pi) + (z**2).sum(axis=0)) - np.log(np.diag(L)).sum()
    return out


def e_step(X, model):
    weights, means, covariances = model
    with np.errstate(divide="ignore"):
        joint = np.log(np.asarray(weights, dtype=np.float64) + 1e-10) + log_densities(X, means, covariances)
    top = joint.max(axis=1, keepdims=True)
    totals = top + np.log(np.exp(joint - top).sum(axis=1, keepdims=True))
    return float(totals.sum()), np.exp(joint - totals)


def m_step(X, responsibilities, ridge):
    X = np.asarray(X, dtype=np.float64)
    R = np.asarray(responsibilities, dtype=np.float64)
    sizes = R.sum(axis=0)
    means = (R.T @ X) / sizes[:, None]
    covariances = np.empty((R.shape[1], X.shape[1], X.shape[1]))
    for c in range(R.shape[1]):
        off = X - means[c]
        covariances[c] = (R[:, c, None] * off).T @ off / sizes[c] + ridge * np.eye(X.shape[1])
    return sizes / len(X), means, covariances


def fit(X, model, ridge, tol, max_iter):
    model = tuple(np.array(part, dtype=np.float64) for part in model)
    likelihood, R = e_step(X, model)
    history = [likelihood]
    for _ in range(max_iter):
        model = m_step(X, R, ridge)
        likelihood, R = e_step(X, model)
        history.append(likelihood)
        if history[-1] - history[-2] < tol:
            break
    return model, history
