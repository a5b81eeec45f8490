"""Weather by parsed moments; year and month by converting them to New York time."""

import pandas as pd


def flight_report(flights, weather, planes, airports, airlines):
    flights, weather = (table.reset_index(drop=True) for table in (flights, weather))

    def moments(table):
        return pd.to_datetime(table["time_hour"], utc=True)

    rain = weather.assign(moment=moments(weather)).loc[
        lambda t: t["precip"] > 0, ["origin", "moment"]
    ]
    rain = rain.drop_duplicates().assign(wet=1.0)
    local = moments(flights).dt.tz_convert("America/New_York")
    table = flights.assign(
        moment=moments(flights), year=local.dt.year, month=local.dt.month
    ).merge(rain, on=["origin", "moment"], how="left", validate="m:1")
    table = table.merge(
        planes[["tailnum", "seats"]].drop_duplicates(), on="tailnum", how="left", validate="m:1"
    )
    far = airports.loc[airports["tz"] != -5, "faa"]
    table["far"] = table["dest"].isin(far)
    table["airline"] = table["carrier"].replace(
        dict(airlines[["carrier", "name"]].itertuples(index=False))
    )

    def summary(part):
        left = part[part["dep_time"].notna()]
        return pd.Series(
            {
                "flights": len(part),
                "cancelled": len(part) - len(left),
                "mean_delay": left["dep_delay"].mean(),
                "seats": left["seats"].sum(),
                "far": part["far"].sum(),
                "wet": part["wet"].sum(),
            }
        )

    return table.groupby(["year", "month", "airline"]).apply(summary).reset_index()
