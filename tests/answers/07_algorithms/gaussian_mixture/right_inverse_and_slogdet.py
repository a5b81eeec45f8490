"""Inverses, slogdet and einsum instead of roots and loops."""

import numpy as np


def log_densities(X, means, covariances):
    apart = X[:, np.newaxis, :] - means
    squares = np.einsum("nki,kij,nkj->nk", apart, np.linalg.inv(covariances), apart)
    logs = np.linalg.slogdet(covariances)[1]
    return -(squares + logs + X.shape[1] * np.log(2 * np.pi)) / 2


def e_step(X, model):
    joint = np.log(model[0]) + log_densities(X, model[1], model[2])
    top = joint.max(axis=1, keepdims=True)
    shares = np.exp(joint - top)
    sums = shares.sum(axis=1, keepdims=True)
    return float((top + np.log(sums)).sum()), shares / sums


def m_step(X, responsibilities, ridge):
    sizes = responsibilities.sum(axis=0)
    means = np.einsum("nk,nd->kd", responsibilities, X.astype(float)) / sizes[:, None]
    apart = X[:, np.newaxis, :] - means
    scatter = np.einsum("nk,nki,nkj->kij", responsibilities, apart, apart)
    covariances = scatter / sizes[:, None, None]
    covariances[:, range(X.shape[1]), range(X.shape[1])] += ridge
    return responsibilities.mean(axis=0), means, covariances


def fit(X, model, ridge, tol, max_iter):
    model = (model[0].copy(), model[1].copy(), model[2].copy())
    likelihoods, shares = [], None
    while True:
        likelihood, shares = e_step(X, model)
        likelihoods.append(likelihood)
        enough = len(likelihoods) > 1 and likelihoods[-1] < likelihoods[-2] + tol
        if enough or len(likelihoods) > max_iter:
            return model, likelihoods
        model = m_step(X, shares, ridge)
