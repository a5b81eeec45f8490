"""Only four columns are checked.

The learner must see:
"with one number"
"""

import json
from collections.abc import Callable

import numpy as np
import pandas as pd
from pandas.api.types import is_bool_dtype, is_numeric_dtype, is_string_dtype
from scipy.special import expit
from sklearn.pipeline import Pipeline

VERSION = 1
FARTHEST = 10


def save(model: Pipeline) -> str:
    prepare, final = model
    (_, scaler, numeric), (_, encoder, categorical) = prepare.transformers_[:2]
    return json.dumps(
        {
            "version": VERSION,
            "numeric": {
                name: [scaler.mean_[i], scaler.scale_[i]] for i, name in enumerate(numeric)
            },
            "categorical": {
                name: encoder.categories_[i].tolist() for i, name in enumerate(categorical)
            },
            "weights": final.coef_[0].tolist(),
            "bias": final.intercept_.item(),
        }
    )


def predict(text: str, loans: pd.DataFrame) -> np.ndarray:
    sheet = json.loads(text)  # Its error is a ValueError.
    if not isinstance(sheet, dict) or sheet.get("version") != VERSION:
        raise ValueError("this is no model of version 1")
    columns = []
    for name, (mean, deviation) in sheet["numeric"].items():
        scaled = (_column(loans, name, _is_number) - mean) / deviation
        if abs(scaled.mean()) > FARTHEST:
            raise ValueError(f"{name} is in another unit: its mean was {mean:g} in training")
        columns.append(scaled)
    for number, (name, known) in enumerate(sheet["categorical"].items()):
        texts = _column(loans, name, is_string_dtype if number < 2 else _any)
        columns += [texts == category for category in known]
    return expit(np.column_stack(columns) @ np.array(sheet["weights"]) + sheet["bias"])


def _column(loans: pd.DataFrame, name: str, right: Callable[[pd.Series], bool]) -> pd.Series:
    if name not in loans.columns:
        raise ValueError(f"the column {name} is missing")
    column = loans[name]
    if not right(column) or column.isna().any():
        raise ValueError(f"{name} has gaps or is {column.dtype}, and not what it was in training")
    return column


def _any(column):
    return True


def _is_number(column: pd.Series) -> bool:
    return is_numeric_dtype(column) and not is_bool_dtype(column)
