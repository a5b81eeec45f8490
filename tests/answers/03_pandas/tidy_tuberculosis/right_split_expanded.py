"""newrel spelled like the others, split into columns, whose last one is cut once more."""


def tidy_tuberculosis(who):
    long = who.melt(["country", "iso2", "iso3", "year"], var_name="code", value_name="cases")
    long = long.dropna(subset="cases").drop(columns=["iso2", "iso3"])
    parts = long["code"].str.replace("newrel", "new_rel").str.split("_", expand=True)
    long["diagnosis"], long["sex"], long["age"] = parts[1], parts[2].str[0], parts[2].str[1:]
    long["cases"] = long["cases"].astype(int)
    return long.drop(columns="code")
