"""The path is taken for a Path, though it may be text.

The learner must see:
"'str' object has no attribute 'open'"
"""

import csv

import pandas as pd


def report_in_chunks(path, rows):
    table = {}
    with path.open(newline="", encoding="utf-8") as file:
        for line in csv.DictReader(file):
            entry = table.setdefault(line["carrier"], [0, set(), 0, 0.0, None])
            entry[0] += 1
            if line["tailnum"]:
                entry[1].add(line["tailnum"])
            if line["dep_delay"]:
                delay = float(line["dep_delay"])
                entry[2] += 1
                entry[3] += delay
                entry[4] = delay if entry[4] is None else max(entry[4], delay)
    nan = float("nan")
    return pd.DataFrame(
        [
            (n, len(planes), total / left if left else nan, nan if worst is None else worst)
            for n, planes, left, total, worst in table.values()
        ],
        index=list(table),
        columns=["flights", "planes", "mean_delay", "worst"],
    )
