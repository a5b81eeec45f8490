"""A full chunk is handled; what is left over at the end is not.

The learner must see:
"Those are the first 8 flights: the last chunk, of only 3, is lost."
"""

import csv

import numpy as np
import pandas as pd


def report_in_chunks(path, rows):
    total = {}

    def add(lines):
        for line in lines:
            entry = total.setdefault(line["carrier"], ([], set(), [0]))
            entry[2][0] += 1
            if line["tailnum"]:
                entry[1].add(line["tailnum"])
            if line["dep_delay"]:
                entry[0].append(float(line["dep_delay"]))

    with open(path, newline="", encoding="utf-8") as file:
        lines, first = [], True
        for line in csv.DictReader(file):
            lines.append(line)
            if len(lines) == rows:
                add(lines)
                lines, first = [], False
        if first:
            add(lines)
    return pd.DataFrame.from_dict(
        {
            carrier: {
                "flights": count[0],
                "planes": len(planes),
                "mean_delay": np.mean(delays) if delays else np.nan,
                "worst": max(delays, default=np.nan),
            }
            for carrier, (delays, planes, count) in total.items()
        },
        orient="index",
        columns=["flights", "planes", "mean_delay", "worst"],
    )
