"""The temperature at Newark around a clock change, and what each flight got of it, as a dot."""

from pathlib import Path

import pandas as pd

FOLDER = Path(__file__).parents[2] / "katas" / "data" / "flights"
BEGIN, END = pd.Timestamp("2013-03-09"), pd.Timestamp("2013-03-12")


def data():
    flights = pd.read_csv(FOLDER / "flights_2013_02_03.csv.gz").dropna(subset="dep_time")
    day = pd.to_datetime(flights[["year", "month", "day"]])
    clock = flights["sched_dep_time"].astype(int)
    minutes = clock // 100 * 60 + clock % 100
    departure = (day + pd.to_timedelta(minutes, unit="min")).astype("datetime64[us]")
    flights = pd.DataFrame({"origin": flights["origin"], "departure": departure})
    chosen = (flights["origin"] == "EWR") & flights["departure"].between(BEGIN, END)
    weather = pd.read_csv(FOLDER / "weather.csv.gz", usecols=["origin", "time_hour", "temp"])
    observed = pd.to_datetime(weather.pop("time_hour"), utc=True).astype("datetime64[us, UTC]")
    near = observed.between(
        BEGIN.tz_localize("UTC") - pd.Timedelta(days=1), END.tz_localize("UTC") + pd.Timedelta("1D")
    )
    weather = weather.assign(observed=observed)[near]
    return {
        "flights": flights[chosen].iloc[::6].reset_index(drop=True),
        "weather": weather.sample(frac=1, random_state=0, ignore_index=True),
    }


def see(kata, flights, weather):
    return kata.weather_at_departure(flights, weather)


def draw(panel, seen, flights, weather):
    axes = panel.subplots()
    here = weather[weather["origin"] == "EWR"].sort_values("observed")
    axes.step(
        here["observed"].dt.tz_localize(None), here["temp"], where="post", color="silver", zorder=0
    )
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    axes.plot(moments.dt.tz_localize(None), seen["temp"], "o", markersize=3)
    axes.set(xlabel="day of March 2013 (UTC)", ylabel="temperature (°F)")
    axes.set_xlim(BEGIN, END + pd.Timedelta(hours=6))
    axes.set_ylim(25, 70)
    axes.set_xticks(pd.date_range(BEGIN, END), ["9", "10", "11", "12"])
