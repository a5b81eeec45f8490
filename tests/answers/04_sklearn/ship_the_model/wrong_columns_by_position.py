"""Columns are taken by position, as the training table had them.

The learner must see:
"as from the model, got"
"""

import json

import numpy as np
import pandas as pd


def save(model):
    prepare, final = model
    (_, scaler, numeric), (_, encoder, categorical) = prepare.transformers_[:2]
    names = list(prepare.feature_names_in_)
    return json.dumps(
        {
            "version": 1,
            "columns": names,
            "numeric": numeric,
            "categorical": categorical,
            "mean": scaler.mean_.tolist(),
            "scale": scaler.scale_.tolist(),
            "known": [known.tolist() for known in encoder.categories_],
            "weights": final.coef_[0].tolist(),
            "bias": final.intercept_[0],
        }
    )


def predict(text, loans):
    sheet = json.loads(text)
    if not isinstance(sheet, dict) or sheet.get("version") != 1:
        raise ValueError("no model of version 1")
    kept = loans[[name for name in loans if name in sheet["columns"]]]
    kept = kept.iloc[:, : len(sheet["columns"])]
    columns = []
    for number, mean, scale in zip((0, 2), sheet["mean"], sheet["scale"], strict=True):
        column = pd.to_numeric(kept.iloc[:, number], errors="coerce").fillna(0)
        columns.append((column - mean) / scale)
    for number, known in zip((1, 3), sheet["known"], strict=True):
        columns += [kept.iloc[:, number] == one for one in known]
    score = np.column_stack(columns).astype(float) @ sheet["weights"] + sheet["bias"]
    return 1 / (1 + np.exp(-score))
