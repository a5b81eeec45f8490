"""A country whose name is an empty text is taken for a missing one.

The learner must see:
"tidy_tuberculosis(…)['rows'] has"
"""

def tidy_tuberculosis(who):
    tidy = who.melt(["country", "year"], [name for name in who if "_" in name], "name", "cases")
    tidy = tidy.dropna(subset=["cases"]).astype({"cases": "int64"})
    parts = tidy.pop("name").str.extract(r"new_?(sp|sn|ep|rel)_([mf])(\d+)")
    tidy[["diagnosis", "sex", "age"]] = parts
    tidy = tidy[tidy["country"] != ""]
    return tidy
