"""Only columns with gaps in training keep their median.

The learner must see:
"its median fills gaps in later tables"
"""

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone


class Credit(ClassifierMixin, BaseEstimator):
    def __init__(self, numeric, categorical, model):
        self.numeric = numeric
        self.categorical = categorical
        self.model = model

    def _learn(self, loans):
        self.medians_, self.means_, self.deviations_, self.known_ = {}, {}, {}, {}
        for name in self.numeric:
            column = loans[name].to_numpy(dtype=float)
            filled = column
            if np.isnan(column).any():
                self.medians_[name] = np.nanmedian(column)
                filled = np.where(np.isnan(column), self.medians_[name], column)
            self.means_[name] = filled.mean()
            constant = filled.max() == filled.min()
            self.deviations_[name] = 1.0 if constant else filled.std()
        for name in self.categorical:
            column = loans[name]
            self.known_[name] = sorted(set(column.dropna())) + [None] * bool(column.isna().any())

    def _numbers(self, loans):
        columns = []
        for name in self.numeric:
            column = loans[name].to_numpy(dtype=float)
            filled = column
            if name in self.medians_:
                filled = np.where(np.isnan(column), self.medians_[name], column)
            columns.append((filled - self.means_[name]) / self.deviations_[name])
        for name in self.categorical:
            column = loans[name]
            missing = column.isna().to_numpy()
            for word in self.known_[name]:
                mine = missing if word is None else (column == word).to_numpy(dtype=bool)
                columns.append(mine.astype(float))
        return np.column_stack(columns)

    def fit(self, loans, outcome):
        self._learn(loans)
        self.model_ = clone(self.model).fit(self._numbers(loans), np.asarray(outcome))
        self.classes_ = self.model_.classes_
        return self

    def predict(self, loans):
        return self.model_.predict(self._numbers(loans))

    def predict_proba(self, loans):
        return self.model_.predict_proba(self._numbers(loans))


def credit_model(numeric, categorical, model):
    return Credit(numeric, categorical, model)
