"""Both tables in one timeline; the position of the last report is carried forward."""

import pandas as pd


def weather_at_departure(flights, weather):
    utc = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    reports = pd.DataFrame(
        {"origin": weather["origin"].array, "at": weather["observed"].array, "kind": 0}
    )
    reports["report"] = range(len(reports))
    asked = pd.DataFrame({"origin": flights["origin"].array, "at": utc.array, "kind": 1})
    asked["flight"] = range(len(asked))
    line = pd.concat([reports, asked]).sort_values(["at", "kind"])
    line["report"] = line.groupby("origin")["report"].ffill()
    rows = line[line["kind"] == 1].sort_values("flight")["report"]
    found = weather.reset_index(drop=True).drop(columns="origin").reindex(rows)
    return pd.concat([flights, found.set_axis(flights.index)], axis=1)
