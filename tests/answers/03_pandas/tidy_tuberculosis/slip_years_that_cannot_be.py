"""Years that seem impossible are dropped, as mistakes.

The learner must see:
"right, until `year` of `who` was"
"""

def tidy_tuberculosis(who):
    who = who[who["year"].between(1950, 2025)]
    tidy = who.melt(["country", "year"], [name for name in who if "_" in name], "name", "cases")
    tidy = tidy.dropna(subset=["cases"]).astype({"cases": "int64"})
    parts = tidy.pop("name").str.extract(r"new_?(sp|sn|ep|rel)_([mf])(\d+)")
    tidy[["diagnosis", "sex", "age"]] = parts
    return tidy
