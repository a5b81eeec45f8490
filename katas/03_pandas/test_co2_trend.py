import math

import numpy as np
import pandas as pd
import pytest

from .co2_trend import monthly_co2, trend_and_anomaly

NAN = math.nan
# Parts per million above the trend, January to December; over a year they cancel.
SEASON = np.array([-0.5, 0.5, 1.5, 3.0, 4.0, 2.5, 0.5, -2.0, -4.0, -3.5, -1.5, -0.5])


@pytest.fixture
def weekly():
    """All Saturdays of the first half of 1990, and what was measured: 353, 356, ... a month."""
    return weeks(
        [350, 352, 354, 356],
        [353, 357, 356, 358],
        [361, 357, 358, 362, 357],
        [364, 361, 362, 361],
        [366, 365, 363, 366],
        [370, 367, 366, 369, 368],
    )


@pytest.fixture
def monthly():
    """Forty months from March 1990, 0.2 more each, and the season."""
    months = pd.date_range("1990-03-01", periods=40, freq="MS")
    return pd.Series(350 + 0.2 * np.arange(40) + SEASON[months.month - 1], index=months)


def weeks(*months):
    """Return a weekly Series of 1990 from the values of its months."""
    values = [value for month in months for value in month]
    days = pd.date_range("1990-01-06", periods=len(values), freq="7D", name="week")
    assert len(set(days.month)) == len(months)
    return pd.Series(values, index=days, name="co2", dtype=float)


def means(weekly):
    """Return the monthly answer as a list, once it is a Series with a row for each month."""
    monthly = monthly_co2(weekly)

    assert isinstance(monthly, pd.Series), (
        f"a Series is asked, and a {type(monthly).__name__} came."
    )
    assert isinstance(monthly.index, pd.DatetimeIndex), (
        f"a DatetimeIndex is asked, and a {type(monthly.index).__name__} came."
    )
    first, last = (day.replace(day=1) for day in (weekly.index[0], weekly.index[-1]))
    asked = [str(day.date()) for day in pd.date_range(first, last, freq="MS")]
    found = [str(day.date()) for day in monthly.index]
    assert found == asked, f"the months are {asked}, and {found} came." + (
        " Asked are first days of months, not last ones."
        if [day[:7] for day in found] == [day[:7] for day in asked]
        else " No month may be left out."
        if set(found) < set(asked)
        else ""
    )
    return monthly.tolist()


def analysed(monthly):
    """Return the answer, once it is a table of the two columns with a row for each month."""
    table = trend_and_anomaly(monthly)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == ["anomaly", "trend"], (
        f"the columns are trend and anomaly, and {table.columns.tolist()} came."
    )
    assert table.index.tolist() == monthly.index.tolist(), (
        f"the index is that of the {len(monthly)} months; {len(table)} rows came, on another one."
    )
    return table


def about(*numbers):
    """Return what equals ``numbers`` but for rounding; NaN equals NaN."""
    return pytest.approx(list(numbers), rel=1e-9, abs=1e-6, nan_ok=True)


def because(value, causes):
    """Return what is known to make ``value`` as the end of a message, if anything is."""
    return next(
        (f": {why}" for known, why in causes.items() if value == pytest.approx(known, abs=1e-4)),
        ".",
    )


def test_a_month_is_known_by_the_mean_of_its_weeks(weekly):
    found = means(weekly)

    assert found == about(353, 356, 359, 362, 365, 368), (
        f"the means are 353, 356, 359, 362, 365 and 368, and {found} came."
    )


def test_three_measured_weeks_are_enough(weekly):
    weekly["1990-04-14"] = NAN

    found = means(weekly)[3]

    causes = {362.5: "the missing week was made up.", 362: "that lies between March and May."}
    assert found == pytest.approx((364 + 362 + 361) / 3), (
        "in April three weeks were measured, 364, 362 and 361, so their mean 362.33 is known; "
        f"{found:.3f} came{because(found, causes)}"
    )


def test_a_month_of_two_measured_weeks_is_not_known(weekly):
    weekly[["1990-04-07", "1990-04-28"]] = NAN
    weekly[["1990-04-14", "1990-04-21"]] = [366, 372]

    found = means(weekly)[3]

    causes = {
        369: "that is the mean of two weeks, which leans to one side.",
        367.125: "the weeks were filled before the mean was taken, so nobody missed them.",
        359: "March was repeated.",
        365: "May was repeated.",
        359 + 6 * 31 / 61: "that step follows the days; asked are equal ones.",
    }
    assert found == pytest.approx(362), (
        "in April only 366 and 372 were measured, so its mean is not known: it lies between March, "
        f"359, and May, 365, at 362; {found:.3f} came{because(found, causes)}"
        + (" A gap of one month is short enough to fill." if math.isnan(found) else "")
    )


def test_two_unknown_months_lie_on_a_line_in_equal_steps(weekly):
    weekly["1990-02":"1990-03"] = NAN

    found = means(weekly)[1:3]

    why = ""
    if found == about(NAN, NAN):
        why = " A gap of two months is short enough to fill."
    elif found == about(353, 353) or found == about(362, 362):
        why = " The neighbour was repeated."
    elif found == about(353 + 9 * 31 / 90, 353 + 9 * 59 / 90):
        why = " Those steps follow the days, and a February is short; asked are equal ones."
    elif found == about(356, NAN):
        why = " Only the first month of the gap was filled."
    assert found == about(356, 359), (
        "from January, 353, to April, 362, it is three steps: February 356 and March 359; "
        f"{found} came.{why}"
    )


def test_a_longer_gap_stays_missing_as_a_whole(weekly):
    weekly["1990-02":"1990-04"] = NAN

    found = means(weekly)

    why = ""
    if found[1:4] == about(356, 359, 362):
        why = " A season lies in a long gap, and no line knows it."
    elif found[1:3] == about(356, 359) or found[2:4] == about(359, 362):
        why = " limit fills the beginning of a long gap: part of it was made up."
    assert found[1:4] == about(NAN, NAN, NAN), (
        f"three unknown months in a row are too many: all three stay NaN, and {found[1:4]} "
        f"came.{why}"
    )
    assert found[0::4] == about(353, 365), (
        f"the months beside the gap are known, 353 and 365; {found[0::4]} came."
    )


def test_gaps_are_told_apart(weekly):
    weekly[["1990-02-03", "1990-02-10", "1990-05-05", "1990-05-12"]] = NAN
    weekly["1990-03"] = NAN

    found = means(weekly)

    assert found == about(353, 356, 359, 362, 365, 368), (
        "February and March are one gap and May is another, with April between them: two short "
        f"gaps, filled with 356, 359 and 365; {found} came."
    )


def test_nothing_is_made_up_before_the_first_month_or_after_the_last(weekly):
    weekly["1990-01-06":"1990-01-13"] = NAN
    weekly["1990-06"] = NAN

    found = means(weekly)

    assert [found[0], found[5]] == about(NAN, NAN), (
        "January and June are not known, and have a known neighbour on one side only: NaN; "
        f"{found[0]} and {found[5]} came."
        + (" The last known value was repeated." if found[5] == 365 else "")
    )


def test_weeks_without_a_row_are_weeks_that_nobody_measured(weekly):
    gap = weekly.index.month.isin([2, 3]) | (weekly.index == "1990-05-05")

    found = means(weekly[~gap])

    asked = [353, 356, 359, 362, (365 + 363 + 366) / 3, 368]
    assert found == about(*asked), (
        "February and March have no rows and May lacks one; they are there all the same: "
        f"{[round(value, 2) for value in asked]} are asked, and {found} came."
    )


def test_the_trend_belongs_to_the_middle_of_its_year(monthly):
    trend = analysed(monthly)["trend"].iloc[20]

    centred = 350 + 0.2 * 20
    causes = {
        centred - 0.2 * 5.5: "that is the mean of the 12 months up to this one, and lags behind.",
        centred - 0.2 * 6: "that is the right mean at its end, 6 months late.",
        centred - 0.2 / 2: "12 months have no month in the middle: that is half a month early.",
        centred + 0.2 / 2: "12 months have no month in the middle: that is half a month late.",
        monthly.iloc[14:27].mean(): "13 months count one season twice: the ends count half each.",
    }
    assert trend == pytest.approx(centred, abs=1e-6), (
        f"without its season month 20 is 350 + 20 * 0.2 = {centred}: that is the trend, and "
        f"{trend:.4f} came{because(trend, causes)}"
    )


def test_the_trend_is_known_where_all_of_its_13_months_are(monthly):
    trend = analysed(monthly)["trend"]

    known = np.flatnonzero(trend.notna()).tolist()
    assert known == list(range(6, 34)), (
        "of 40 months the first 6 and the last 6 have no whole year around them, so trend is known "
        f"from month 6 to month 33; it came for {len(known)} months"
        + (f", from {known[0]} to {known[-1]}." if known else ".")
    )
    asked = [350 + 0.2 * number for number in known]
    assert trend.iloc[known].tolist() == about(*asked), (
        f"the trend is {asked[0]:.1f}, {asked[1]:.1f}, ... {asked[-1]:.1f}; "
        f"{trend.iloc[known].round(4).tolist()} came."
    )


def test_an_unknown_month_leaves_no_trend_around_it(monthly):
    monthly.iloc[19] = NAN

    trend = analysed(monthly)["trend"]

    found = np.flatnonzero(trend.isna()).tolist()
    asked = [*range(6), *range(13, 26), *range(34, 40)]
    assert found == asked, (
        "month 19 is not known: trends from month 13 to month 25 would need it, and are NaN; "
        f"trend is NaN for the months {found}."
    )


def test_a_month_that_follows_trend_and_season_has_no_anomaly(monthly):
    anomaly = analysed(monthly)["anomaly"]

    found = anomaly.iloc[15]
    month = monthly.index[15].month
    level = monthly - 0.2 * np.arange(40)
    same = monthly[monthly.index.month == month]
    causes = {
        SEASON[month - 1]: "that is the season, which every June has: only the trend was taken "
        "off.",
        monthly.iloc[15] - same.mean(): "that is the distance to the mean of all Junes: the "
        "rise of the years is still in it.",
        level.iloc[15] - level.mean(): "the season is still in it.",
    }
    assert found == pytest.approx(0, abs=1e-6), (
        "month 15, a June, is its trend plus a season that all Junes share, so 0; "
        f"{found:.4f} came{because(found, causes)}"
    )
    wrong = (np.flatnonzero(~np.isclose(anomaly.iloc[6:34], 0, atol=1e-6)) + 6).tolist()
    assert not wrong, (
        f"all other anomalies are 0 too; those of months {wrong} are "
        f"{anomaly.iloc[wrong].round(4).tolist()}."
    )


def test_a_warm_month_is_measured_against_the_same_month_of_all_years(monthly):
    monthly.iloc[20] += 2.4

    anomaly = analysed(monthly)["anomaly"].iloc[[8, 20, 32]].tolist()

    # The month is 2.4 - 2.4 / 12 = 2.2 over its trend. November 1990 and 1992 are 0 over theirs.
    asked = [-2.2 / 3, 2.2 - 2.2 / 3, -2.2 / 3]
    why = ""
    if anomaly == about(0, 2.2, 0):
        why = " That is the distance to the median of the three, or the first or last one counts."
    elif anomaly[1] == pytest.approx(2.2):
        why = " The mean of the other years was taken; asked is that of all known ones."
    elif anomaly[1] == pytest.approx(-asked[1]):
        why = " The sign is wrong: month minus trend."
    assert anomaly == about(*asked), (
        "three Novembers are 0, 2.2 and 0 over their trends, 2.2 / 3 in the mean, so their "
        f"anomalies are {[round(value, 4) for value in asked]}; "
        f"{[round(value, 4) for value in anomaly]} came.{why}"
    )


def test_the_caller_s_series_stay_as_they_were(weekly, monthly):
    weekly["1990-02"] = monthly.iloc[19] = NAN
    before = weekly.copy(), monthly.copy()

    means(weekly)
    analysed(monthly)

    for name, after, was in zip(("weekly", "monthly"), (weekly, monthly), before, strict=True):
        kept = after.equals(was) and after.name == was.name
        assert kept, (
            f"the caller's {name} was changed: values, labels, or the name {was.name!r}, which is "
            f"{after.name!r} now. Change a copy of yours."
        )


def test_agrees_with_a_loop_over_random_months(seed):
    rng = np.random.default_rng(seed)
    months = pd.date_range("1990-05-01", periods=90, freq="MS")
    values = rng.normal(350, 5, 90)
    values[rng.choice(90, 2, replace=False)] = NAN
    monthly = pd.Series(values, index=months)
    trend = [NAN] * 90
    for place in range(6, 84):
        middle = sum(values[place - 5 : place + 6])
        trend[place] = (middle + (values[place - 6] + values[place + 6]) / 2) / 12
    distance = values - trend
    anomaly = []
    for place in range(90):
        same = [distance[other] for other in range(place % 12, 90, 12)]
        same = [number for number in same if not math.isnan(number)]
        anomaly.append(distance[place] - sum(same) / len(same) if same else NAN)

    table = analysed(monthly)

    assert table["trend"].tolist() == about(*trend), "a loop finds other trends."
    assert table["anomaly"].tolist() == about(*anomaly), "a loop finds other anomalies."


def test_forty_years_over_mauna_loa(data):
    weekly = pd.read_csv(
        data / "co2_weekly.csv", parse_dates=["date"], index_col="date", date_format="%Y%m%d"
    )["co2"]

    found = pd.Series(means(weekly), index=pd.date_range("1958-03-01", "2001-12-01", freq="MS"))

    unknown = [str(day.date())[:7] for day in found.index[found.isna()]]
    asked = ["1958-03", "1964-02", "1964-03", "1964-04", "1964-05", "1964-06"]
    assert unknown == asked, (
        f"five months of 1964 and the very first are not known; missing are {unknown}."
    )
    table = analysed(found)
    rise = table["trend"].diff(12).dropna()
    assert rise.between(0, 3.5).all(), (
        f"year by year the trend rose by 0 to 3.5 ppm; from {rise.min():.2f} to {rise.max():.2f} "
        "came."
    )
    assert table["anomaly"].abs().max() < 1.5, (
        "without trend and season a month is at most 1.5 ppm off; "
        f"{table['anomaly'].abs().max():.2f} came."
    )
