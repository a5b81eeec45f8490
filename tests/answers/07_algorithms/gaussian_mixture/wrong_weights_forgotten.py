"""All clouds are thought to be equally large.

The learner must see:
"The weights of the clouds are missing"
"""

import numpy as np

def log_densities(X, means, covariances):
    n, d = X.shape
    logs = np.empty((n, len(means)))
    for k in range(len(means)):
        root = np.linalg.cholesky(covariances[k])
        apart = np.linalg.solve(root, (X - means[k]).T)
        logs[:, k] = -(apart ** 2).sum(axis=0) / 2 - np.log(root.diagonal()).sum()
    return logs - d * np.log(2 * np.pi) / 2

def e_step(X, model):
    weights, means, covariances = model
    joint = log_densities(X, means, covariances)
    rows = np.logaddexp.reduce(joint, axis=1)
    return (float(rows.sum()), np.exp(joint - rows[:, np.newaxis]))

def m_step(X, responsibilities, ridge):
    sizes = responsibilities.sum(axis=0)
    means = responsibilities.T @ X / sizes[:, np.newaxis]
    covariances = np.empty((len(sizes), X.shape[1], X.shape[1]))
    for k in range(len(sizes)):
        apart = X - means[k]
        spread = responsibilities[:, k] * apart.T @ apart / sizes[k]
        covariances[k] = spread + ridge * np.eye(X.shape[1])
    return (sizes / len(X), means, covariances)

def fit(X, model, ridge, tol, max_iter):
    model = tuple((np.array(part) for part in model))
    likelihood, responsibilities = e_step(X, model)
    likelihoods = [likelihood]
    for _ in range(max_iter):
        model = m_step(X, responsibilities, ridge)
        likelihood, responsibilities = e_step(X, model)
        likelihoods.append(likelihood)
        if likelihoods[-1] - likelihoods[-2] < tol:
            break
    return (model, likelihoods)
