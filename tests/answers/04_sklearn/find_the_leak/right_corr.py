"""pandas' corr for one column, sums of columns for more."""

from itertools import combinations


def find_leaks(table, target):
    numbers = table.select_dtypes(["integer", "floating"]).drop(columns=target).astype(float)
    varied = numbers.loc[:, numbers.nunique() > 1]
    alone = set(varied.columns[varied.corrwith(table[target]).abs() > 1 - 1e-9])
    # A leak alone makes every larger set with it superfluous.
    rest = numbers.drop(columns=alone)
    pairs = [
        pair
        for pair in combinations(rest, 2)
        if ((rest[pair[0]] + rest[pair[1]] - table[target]).abs() <= 1e-6).all()
    ]
    found = alone.union(*pairs)
    for triple in combinations(rest, 3):
        if any(set(pair) < set(triple) for pair in pairs):
            continue
        if ((rest[list(triple)].sum(axis=1) - table[target]).abs() <= 1e-6).all():
            found |= set(triple)
    return sorted(found)
