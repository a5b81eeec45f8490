"""One weight for each number and for each category, in raw units; loans are scored by map."""

import json
import math

import numpy as np
import pandas as pd


def save(model):
    prepare, final = model.named_steps.values()
    (_, scaler, numeric), (_, encoder, categorical), *_ = prepare.transformers_
    weights = iter(final.coef_[0].tolist())
    columns = {
        name: {"mean": float(mean), "deviation": float(scale), "weight": next(weights)}
        for name, mean, scale in zip(numeric, scaler.mean_, scaler.scale_, strict=True)
    }
    texts = {
        name: {str(one): next(weights) for one in known}
        for name, known in zip(categorical, encoder.categories_, strict=True)
    }
    return json.dumps(
        {"numbers": columns, "texts": texts, "start": float(final.intercept_[0]), "version": 1}
    )


def predict(text, loans):
    sheet = json.loads(text)
    if type(sheet) is not dict or sheet.get("version") != 1:
        raise ValueError("expected a model of version 1")
    score = pd.Series(sheet["start"], index=range(len(loans)))
    for name, one in sheet["numbers"].items():
        values = wanted(loans, name, "number")
        if math.fabs(values.mean() - one["mean"]) > 10 * one["deviation"]:
            raise ValueError(f"{name}: another unit?")
        score += (values - one["mean"]) / one["deviation"] * one["weight"]
    for name, weights in sheet["texts"].items():
        score += wanted(loans, name, "text").map(lambda text, w=weights: w.get(text, 0.0))
    return np.array([1 / (1 + math.exp(-s)) if s > -700 else 0.0 for s in score])


def wanted(loans, name, kind):
    if name not in loans.columns:
        raise ValueError(f"no column {name}")
    values = loans[name].reset_index(drop=True)
    if values.hasnans:
        raise ValueError(f"{name}: a value is missing")
    if kind == "text" and values.dtype != "str":
        raise ValueError(f"{name}: expected text, got {values.dtype}")
    if kind == "number" and not np.issubdtype(values.to_numpy().dtype, np.number):
        raise ValueError(f"{name}: expected numbers, got {values.dtype}")
    return values.astype(float) if kind == "number" else values.astype(object)
