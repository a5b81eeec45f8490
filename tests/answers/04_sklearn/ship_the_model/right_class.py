"""A class for the sheet, checked in one place, written and read with dataclasses."""

import json
from dataclasses import asdict, dataclass

import numpy as np
from pandas.api.types import is_float_dtype, is_integer_dtype
from scipy.special import expit


@dataclass
class Sheet:
    version: int
    numbers: list
    middles: list
    spreads: list
    texts: list
    known: list
    weights: list
    bias: float

    def rows(self, loans):
        for name in self.numbers + self.texts:
            self.check(loans, name)
        scaled = (loans[self.numbers].to_numpy(dtype=float) - self.middles) / self.spreads
        far = np.abs(scaled.mean(axis=0)) > 10
        if far.any():
            raise ValueError(f"{self.numbers[far.argmax()]} is far from what it was")
        ones = [
            loans[[name]].to_numpy(dtype=object) == np.array([known], dtype=object)
            for name, known in zip(self.texts, self.known, strict=True)
        ]
        return np.concatenate([scaled, *ones], axis=1).astype(float)

    def check(self, loans, name):
        if name not in loans.columns:
            raise ValueError(f"expected a column {name}")
        column = loans[name]
        number = is_integer_dtype(column) or is_float_dtype(column)
        if number != (name in self.numbers) or not (number or column.dtype == "str"):
            raise ValueError(f"expected another dtype of {name} than {column.dtype}")
        if column.isna().sum():
            raise ValueError(f"expected no gaps in {name}")


def save(model):
    numbers, texts = model[0].transformers_[:2]
    sheet = Sheet(
        1,
        list(numbers[2]),
        numbers[1].mean_.tolist(),
        numbers[1].scale_.tolist(),
        list(texts[2]),
        [known.tolist() for known in texts[1].categories_],
        model[-1].coef_.ravel().tolist(),
        float(model[-1].intercept_[0]),
    )
    return json.dumps(asdict(sheet))


def predict(text, loans):
    found = json.loads(text)
    if not isinstance(found, dict) or found.get("version") != 1:
        raise ValueError("expected version 1")
    sheet = Sheet(**found)
    return expit(sheet.rows(loans) @ np.array(sheet.weights) + sheet.bias)
