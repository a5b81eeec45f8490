"""A loop over the sightings in order of time, a dict of what each storm did last."""

import math

import pandas as pd


def storm_tracks(sightings):
    columns = ["name", "season", "time", "lat", "long"]
    rows = list(zip(*(sightings[column].tolist() for column in columns)))
    last, out = {}, [None] * len(rows)
    for place in sorted(range(len(rows)), key=lambda place: rows[place][2]):
        name, season, time, lat, long = rows[place]
        if (name, season) not in last:
            out[place] = (math.nan, math.nan, math.nan, 0.0)
        else:
            then, a, b, total = last[name, season]
            hours = (time - then).total_seconds() / 3600
            p, q = math.radians(lat), math.radians(a)
            h = math.sin((p - q) / 2) ** 2
            h += math.cos(p) * math.cos(q) * math.sin(math.radians(long - b) / 2) ** 2
            km = 12742 * math.asin(math.sqrt(h))
            out[place] = (hours, km, km / hours, total + km)
        last[name, season] = time, lat, long, out[place][3]
    return pd.DataFrame(
        out, columns=["hours", "km", "speed", "travelled"], index=sightings.index, dtype=float
    )
