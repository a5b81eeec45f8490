"""Row by row, with the last measurement of each station in a dict."""

import math


def fill_weather(weather, longest):
    pressure = weather["pressure"].tolist()
    filled = [False] * len(pressure)
    last, since = {}, {}
    for place, (station, value) in enumerate(zip(weather["origin"], list(pressure))):
        if math.isnan(value):
            since.setdefault(station, []).append(place)
            continue
        gap = since.pop(station, [])
        if station in last and len(gap) <= longest:
            for step, hole in enumerate(gap, start=1):
                part = step / (len(gap) + 1)
                pressure[hole] = (1 - part) * last[station] + part * value
                filled[hole] = True
        last[station] = value
    copy = weather.copy()
    copy["filled"] = filled
    copy["pressure"] = pressure
    return copy
