"""A category that all training rows have is no column, where there are other columns.

The learner must see:
"['in one table']"
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, TransformerMixin, clone
from sklearn.pipeline import make_pipeline


class Columns(TransformerMixin, BaseEstimator):
    def __init__(self, numeric, categorical):
        self.numeric = numeric
        self.categorical = categorical

    def _numbers(self, X):
        return X[self.numeric].to_numpy(dtype=float)

    def _words(self, X, name):
        return [None if gap else word for word, gap in zip(X[name], X[name].isna())]

    def fit(self, X, y=None):
        numbers = self._numbers(X)
        self.median_ = np.nanmedian(numbers, axis=0) if self.numeric else np.zeros(0)
        filled = np.where(np.isnan(numbers), self.median_, numbers)
        self.mean_, self.spread_ = filled.mean(axis=0), filled.std(axis=0)
        same = filled.max(axis=0) == filled.min(axis=0)
        self.mean_[same], self.spread_[same] = filled[0, same], 1.0
        self.words_ = {}
        for name in self.categorical:
            known = dict.fromkeys(self._words(X, name))
            if len(known) == 1 and len(self.numeric) + len(self.categorical) > 1:
                known = {}  # a constant column tells nothing
            self.words_[name] = {word: place for place, word in enumerate(known)}
        return self

    def transform(self, X):
        numbers = self._numbers(X)
        filled = np.where(np.isnan(numbers), self.median_, numbers)
        parts = [(filled - self.mean_) / self.spread_]
        for name in self.categorical:
            known = self.words_[name]
            ones = np.zeros((len(X), len(known)))
            for row, word in enumerate(self._words(X, name)):
                if word in known:
                    ones[row, known[word]] = 1
            parts.append(ones)
        return np.hstack(parts)


def credit_model(numeric, categorical, model):
    return make_pipeline(Columns(list(numeric), list(categorical)), clone(model))
