"""map with get, groupby size, two sorts, set_categories."""

import pandas as pd


def clean_manufacturers(names, spellings, at_least):
    makers = names.map(lambda name: spellings.get(name, name), na_action="ignore").astype("str")
    sizes = makers.groupby(makers).size().sort_index()
    sizes = sizes.sort_values(ascending=False, kind="stable")
    rare = list(sizes.index[sizes < at_least])
    makers = makers.mask(makers.isin(rare), "OTHER")
    wanted = [maker for maker in sizes.index if maker not in rare] + ["OTHER"] * bool(rare)
    return makers.astype("category").cat.set_categories(wanted, ordered=True)
