"""A class without ClassifierMixin, so scorers do not know what to ask it for.

The learner must see:
"scikit-learn takes the CreditModel for something else than a classifier"
"A class of your own inherits from ClassifierMixin and then BaseEstimator."
"""

import numpy as np
from sklearn.base import BaseEstimator, clone


class CreditModel(BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def fit(self, loans, outcome):
        self.medians_ = {name: loans[name].median() for name in self.numeric}
        self.scales_ = {}
        for name, median in self.medians_.items():
            filled = loans[name].fillna(median)
            self.scales_[name] = filled.mean(), filled.std(ddof=0) if filled.nunique() > 1 else 1.0
        self.known_ = {name: set(loans[name].fillna("nan?")) for name in self.categorical}
        self.model_ = clone(self.model).fit(self._numbers(loans), outcome)
        self.classes_ = self.model_.classes_
        return self

    def predict_proba(self, loans):
        return self.model_.predict_proba(self._numbers(loans))

    def predict(self, loans):
        return self.model_.predict(self._numbers(loans))

    def _numbers(self, loans):
        columns = []
        for name, (mean, deviation) in self.scales_.items():
            columns.append((loans[name].fillna(self.medians_[name]) - mean) / deviation)
        for name, known in self.known_.items():
            columns += [loans[name].fillna("nan?") == category for category in sorted(known)]
        return np.column_stack(columns).astype(float)


def credit_model(numeric, categorical, model):
    return CreditModel(numeric, categorical, model)
