"""Weights are kept by category, though two columns may share one.

The learner must see:
"'chances'"
"""

import json

import numpy as np
import pandas as pd


def save(model):
    prepare, logistic = model[0], model[-1]
    (_, scaler, numeric), (_, encoder, categorical) = prepare.transformers_[:2]
    weights = logistic.coef_[0].tolist()
    sheet = {"version": 1, "intercept": float(logistic.intercept_[0]), "numeric": []}
    for name, mean, scale in zip(numeric, scaler.mean_, scaler.scale_, strict=True):
        sheet["numeric"].append([name, float(mean), float(scale), weights.pop(0)])
    sheet["categorical"], sheet["known"] = list(categorical), {}
    for name, categories in zip(categorical, encoder.categories_, strict=True):
        for category in categories.tolist():
            sheet["known"][category] = weights.pop(0)
    return json.dumps(sheet)


def column(loans, name):
    if name not in loans.columns:
        raise ValueError(f"column {name} is missing")
    values = loans[name]
    if values.isna().any():
        raise ValueError(f"column {name} has gaps")
    return values


def predict(text, loans):
    sheet = json.loads(text)
    if not isinstance(sheet, dict) or sheet.get("version") != 1:
        raise ValueError("this is no model of version 1")
    logits = np.full(len(loans), sheet["intercept"])
    for name, mean, scale, weight in sheet["numeric"]:
        values = column(loans, name)
        if values.dtype.kind not in "iuf":
            raise ValueError(f"column {name} is not int or float")
        values = values.to_numpy(dtype=float)
        if abs(values.mean() - mean) > 10 * scale:
            raise ValueError(f"column {name} is in another unit")
        logits += weight * (values - mean) / scale
    known = sheet["known"]
    for name in sheet["categorical"]:
        values = column(loans, name)
        if values.dtype != "str":
            raise ValueError(f"column {name} is not str")
        logits += values.map(known).fillna(0.0).to_numpy(dtype=float)
    return 1 / (1 + np.exp(-logits))
