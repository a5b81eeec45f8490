"""Every row of a gap gets the mean of its two ends.

The learner must see:
"1013 is the mean of the two ends: the line has another value in each row."
"""


def fill_weather(weather, longest):
    missing = weather["pressure"].isna()
    stations = weather.groupby("origin")["pressure"]
    before, after = stations.ffill(), stations.bfill()
    number = missing.ne(missing.groupby(weather["origin"]).shift()).groupby(weather["origin"])
    length = missing.groupby([weather["origin"], number.cumsum()]).transform("sum")
    mean = (before + after) / 2
    filled = missing & mean.notna() & (length <= longest)
    return weather.assign(pressure=weather["pressure"].mask(filled, mean), filled=filled)
