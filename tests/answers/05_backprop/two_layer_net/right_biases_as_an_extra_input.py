"""Each bias as one more row of its weights, fed by a column of ones; einsum for the products."""

from types import SimpleNamespace

import numpy as np


def with_ones(x):
    return np.hstack([x, np.ones((x.shape[0], 1))])


class TwoLayerNet:
    def __init__(self, W1, b1, W2, b2):
        self.__dict__["first"] = np.vstack([W1, b1])
        self.__dict__["second"] = np.vstack([W2, b2])

    def __getattr__(self, name):
        views = {
            "W1": lambda: self.first[:-1],
            "b1": lambda: self.first[-1],
            "W2": lambda: self.second[:-1],
            "b2": lambda: self.second[-1],
        }
        if name not in views:
            raise AttributeError(name)
        return views[name]()

    @classmethod
    def initial(cls, n_in, n_hidden, n_classes, rng):
        # The second layer is drawn first: which draws go where is nobody's business.
        W2 = np.sqrt(2 / n_hidden) * rng.normal(size=n_hidden * n_classes)
        W1 = np.sqrt(2 / n_in) * rng.normal(size=n_in * n_hidden)
        return cls(
            W1.reshape(n_in, n_hidden),
            np.zeros(n_hidden),
            W2.reshape(n_hidden, n_classes),
            np.zeros(n_classes),
        )

    def _run(self, x):
        inputs = with_ones(x)
        before = np.einsum("ni,ih->nh", inputs, self.first, optimize=True)
        hidden = with_ones(before.clip(min=0))
        logits = np.einsum("nh,hc->nc", hidden, self.second, optimize=True)
        logits = logits - logits.max(1)[:, None]
        total = np.log(np.exp(logits).sum(1))
        return SimpleNamespace(inputs=inputs, before=before, hidden=hidden, rows=logits - total[:, None])

    def forward(self, x):
        return self._run(x).rows

    def loss(self, x, y):
        picked = np.take_along_axis(self.forward(x), y.astype(np.intp).reshape(-1, 1), axis=1)
        return -np.average(picked)

    def gradients(self, x, y):
        run = self._run(x)
        slope = np.exp(run.rows) - (y[:, None] == np.arange(run.rows.shape[1]))
        slope = slope / y.size
        below = np.einsum("nc,hc->nh", slope, self.W2) * np.heaviside(run.before, 0)
        first = np.einsum("ni,nh->ih", run.inputs, below, optimize=True)
        second = np.einsum("nh,nc->hc", run.hidden, slope, optimize=True)
        return dict(W1=first[:-1], b1=first[-1], W2=second[:-1], b2=second[-1])


def epoch_batches(n, batch_size, rng):
    order = rng.choice(n, size=n, replace=False).astype("uint16")
    full = n // batch_size * batch_size
    yield from order[:full].reshape(-1, batch_size)
    if full < n:
        yield order[full:]


def fit(net, x, y, x_valid, y_valid, *, epochs, batch_size, learning_rate, rng):
    best = None
    newest = TwoLayerNet(net.W1, net.b1, net.W2, net.b2)
    for epoch in range(epochs):
        order = rng.permutation(len(x))
        shuffled_x, shuffled_y = x[order], y[order]
        start = 0
        while start < len(x):
            rows = slice(start, start + batch_size)
            step = newest.gradients(shuffled_x[rows], shuffled_y[rows])
            newest.first[:-1] -= learning_rate * step["W1"]
            newest.first[-1] -= learning_rate * step["b1"]
            newest.second[:-1] -= learning_rate * step["W2"]
            newest.second[-1] -= learning_rate * step["b2"]
            start += batch_size
        if best is None or newest.loss(x_valid, y_valid) < best.loss(x_valid, y_valid):
            best = TwoLayerNet(newest.W1, newest.b1, newest.W2, newest.b2)
    return best


def train(net, training, validation, test, *, epochs, batch_size, learning_rate, rng):
    best = fit(net, *training, *validation, epochs=epochs, batch_size=batch_size,
               learning_rate=learning_rate, rng=rng)
    hits = np.count_nonzero(best.forward(test[0]).argmax(-1) == test[1])
    return best, hits / test[1].shape[0]
