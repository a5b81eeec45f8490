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
    """All Saturdays of the first half of 1990; the means of months are 353, 356, ..."""
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

    assert isinstance(monthly, pd.Series), f"expected a Series, got a {type(monthly).__name__}."
    assert isinstance(monthly.index, pd.DatetimeIndex), (
        f"expected a DatetimeIndex, got a {type(monthly.index).__name__}."
    )
    first, last = (day.replace(day=1) for day in (weekly.index[0], weekly.index[-1]))
    expected = [str(day.date()) for day in pd.date_range(first, last, freq="MS")]
    found = [str(day.date()) for day in monthly.index]
    assert found == expected, f"expected the index {expected}, got {found}." + (
        " Use the first day of each month."
        if [day[:7] for day in found] == [day[:7] for day in expected]
        else " Leave out no month."
        if set(found) < set(expected)
        else ""
    )
    assert monthly.dtype == "float64", f"expected float64, got {monthly.dtype}."
    return monthly.tolist()


def analysed(monthly):
    """Return the answer, once it is a table of the two columns with a row for each month."""
    table = trend_and_anomaly(monthly)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == ["anomaly", "trend"], (
        f"expected the columns trend and anomaly, got {table.columns.tolist()}."
    )
    assert table.index.tolist() == monthly.index.tolist(), (
        f"expected the index of monthly with {len(monthly)} months, got another one with "
        f"{len(table)}."
    )
    dtypes = table.dtypes.astype(str).to_dict()
    assert set(dtypes.values()) == {"float64"}, f"expected float64, got {dtypes}."
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
        f"expected the means [353, 356, 359, 362, 365, 368], got {found}."
    )


def test_three_measured_weeks_are_enough(weekly):
    weekly["1990-04-14"] = NAN

    found = means(weekly)[3]

    causes = {362.5: "you filled the missing week.", 362: "that is between March and May."}
    assert found == pytest.approx((364 + 362 + 361) / 3), (
        "in April three weeks were measured, 364, 362 and 361: expected their mean 362.333, "
        f"got {found:.3f}{because(found, causes)}"
    )


def test_a_month_of_two_measured_weeks_is_not_known(weekly):
    weekly[["1990-04-07", "1990-04-28"]] = NAN
    weekly[["1990-04-14", "1990-04-21"]] = [366, 372]

    found = means(weekly)[3]

    causes = {
        369: "that is the mean of two weeks, which leans to one side.",
        367.125: "you filled the weeks before taking the mean.",
        359: "that is March again.",
        365: "that is May again.",
        359 + 6 * 31 / 61: "that step depends on the days of a month, but steps are equal.",
    }
    assert found == pytest.approx(362), (
        "in April only 366 and 372 were measured, so it is unknown. Between March, 359, and May, "
        f"365: expected 362, got {found:.3f}{because(found, causes)}"
        + (" A gap of one month is short enough to fill." if math.isnan(found) else "")
    )


def test_two_unknown_months_lie_on_a_line_in_equal_steps(weekly):
    weekly["1990-02":"1990-03"] = NAN

    found = means(weekly)[1:3]

    why = ""
    if found == about(NAN, NAN):
        why = " A gap of two months is short enough to fill."
    elif found == about(353, 353) or found == about(362, 362):
        why = " Those repeat a neighbour."
    elif found == about(353 + 9 * 31 / 90, 353 + 9 * 59 / 90):
        why = " Those steps depend on the days of a month, but steps are equal."
    elif found == about(356, NAN):
        why = " You filled only the first month of the gap."
    assert found == about(356, 359), (
        "from January, 353, to April, 362, there are three steps: expected 356 for February and "
        f"359 for March, got {found}.{why}"
    )


def test_a_longer_gap_stays_missing_as_a_whole(weekly):
    weekly["1990-02":"1990-04"] = NAN

    found = means(weekly)

    why = ""
    if found[1:4] == about(356, 359, 362):
        why = " You filled a gap of three months."
    elif found[1:3] == about(356, 359) or found[2:4] == about(359, 362):
        why = " You filled a part of a long gap, as limit does."
    assert found[1:4] == about(NAN, NAN, NAN), (
        "three unknown months in a row are too many: expected [nan, nan, nan], "
        f"got {found[1:4]}.{why}"
    )
    assert found[0::4] == about(353, 365), (
        f"the months beside the gap are known: expected [353, 365], got {found[0::4]}."
    )


def test_two_gaps_are_not_one(weekly):
    weekly[["1990-02-03", "1990-02-10", "1990-05-05", "1990-05-12"]] = NAN
    weekly["1990-03"] = NAN

    found = means(weekly)

    assert found == about(353, 356, 359, 362, 365, 368), (
        "February and March are one gap, May is another. Both are short: expected "
        f"[353, 356, 359, 362, 365, 368], got {found}."
    )


def test_nothing_is_filled_before_the_first_known_month_or_after_the_last(weekly):
    weekly["1990-01-06":"1990-01-13"] = NAN
    weekly["1990-06"] = NAN

    found = means(weekly)

    assert [found[0], found[5]] == about(NAN, NAN), (
        "January and June are unknown, with a known month on one side only: expected NaN, "
        f"got {found[0]} and {found[5]}."
        + (" That repeats the last known value." if found[5] == 365 else "")
    )


def test_weeks_without_a_row_are_unmeasured(weekly):
    gap = weekly.index.month.isin([2, 3]) | (weekly.index == "1990-05-05")

    found = means(weekly[~gap])

    expected = [353, 356, 359, 362, (365 + 363 + 366) / 3, 368]
    assert found == about(*expected), (
        "weeks of February, March and May have no row, but these months do: expected "
        f"{[round(value, 2) for value in expected]}, got {found}."
    )


def test_the_trend_belongs_to_the_middle_of_its_year(monthly):
    trend = analysed(monthly)["trend"].iloc[20]

    center = 350 + 0.2 * 20
    causes = {
        center - 0.2 * 5.5: "that is the mean of the 12 months up to this one.",
        center - 0.2 * 6: "that is the right mean, 6 months too late.",
        center - 0.2 / 2: "12 months have no month in the middle: that is half a month off.",
        center + 0.2 / 2: "12 months have no month in the middle: that is half a month off.",
        monthly.iloc[14:27].mean(): "the first and the last of 13 months count half each.",
    }
    assert trend == pytest.approx(center, abs=1e-6), (
        f"without its season month 20 is 350 + 20 * 0.2: expected the trend {center:.4f}, "
        f"got {trend:.4f}{because(trend, causes)}"
    )


def test_the_trend_is_known_where_all_of_its_13_months_are(monthly):
    trend = analysed(monthly)["trend"]

    known = np.flatnonzero(trend.notna()).tolist()
    assert known == list(range(6, 34)), (
        "the first 6 and the last 6 of 40 months have no 13 months around them: expected a trend "
        f"of 28 months, from 6 to 33; got one of {len(known)}"
        + (f", from {known[0]} to {known[-1]}." if known else ".")
    )
    expected = [350 + 0.2 * number for number in known]
    assert trend.iloc[known].tolist() == about(*expected), (
        f"expected the trend {expected[0]:.1f}, {expected[1]:.1f}, ... {expected[-1]:.1f}; "
        f"got {trend.iloc[known].round(4).tolist()}."
    )


def test_a_missing_month_leaves_no_trend_around_it(monthly):
    monthly.iloc[19] = NAN

    trend = analysed(monthly)["trend"]

    found = np.flatnonzero(trend.isna()).tolist()
    expected = [*range(6), *range(13, 26), *range(34, 40)]
    assert found == expected, (
        "month 19 is missing, and months 13 to 25 need it. Their trends are missing too: expected "
        f"no trend of months {expected}, got none of {found}."
    )


def test_a_month_that_follows_trend_and_season_has_no_anomaly(monthly):
    anomaly = analysed(monthly)["anomaly"]

    found = anomaly.iloc[15]
    month = monthly.index[15].month
    level = monthly - 0.2 * np.arange(40)
    same = monthly[monthly.index.month == month]
    causes = {
        SEASON[month - 1]: "that is the season of every June: you took off only the trend.",
        monthly.iloc[15] - same.mean(): "that is the distance to the mean of all Junes. The rise "
        "of the years is still in it.",
        level.iloc[15] - level.mean(): "the season is still in it.",
    }
    assert found == pytest.approx(0, abs=1e-6), (
        "month 15, a June, is its trend plus the season of all Junes: expected the anomaly 0, "
        f"got {found:.4f}{because(found, causes)}"
    )
    wrong = (np.flatnonzero(~np.isclose(anomaly.iloc[6:34], 0, atol=1e-6)) + 6).tolist()
    assert not wrong, (
        f"expected 0 for all other anomalies too, got {anomaly.iloc[wrong].round(4).tolist()} for "
        f"months {wrong}."
    )


def test_an_anomaly_is_measured_against_the_same_month_of_all_years(monthly):
    monthly.iloc[20] += 2.4

    anomaly = analysed(monthly)["anomaly"].iloc[[8, 20, 32]].tolist()

    # The month is 2.4 - 2.4 / 12 = 2.2 over its trend. November 1990 and 1992 are 0 over theirs.
    expected = [-2.2 / 3, 2.2 - 2.2 / 3, -2.2 / 3]
    why = ""
    if anomaly == about(0, 2.2, 0):
        why = " That is the distance to the median of the three, or to the first or last of them."
    elif anomaly[1] == pytest.approx(2.2):
        why = " That is the distance to the mean of the other years. Take all known years."
    elif anomaly[1] == pytest.approx(-expected[1]):
        why = " The sign is wrong: month minus trend."
    assert anomaly == about(*expected), (
        "three Novembers are 0, 2.2 and 0 over their trends, with the mean 2.2 / 3: expected the "
        f"anomalies {[round(value, 4) for value in expected]}, "
        f"got {[round(value, 4) for value in anomaly]}.{why}"
    )


def test_the_caller_s_series_stay_as_they_were(weekly, monthly):
    weekly["1990-02"] = monthly.iloc[19] = NAN
    before = weekly.copy(), monthly.copy()

    means(weekly)
    analysed(monthly)

    for name, after, was in zip(("weekly", "monthly"), (weekly, monthly), before, strict=True):
        kept = after.equals(was) and after.name == was.name
        assert kept, (
            f"the caller's {name} has changed: its values, its labels, or its name {was.name!r}, "
            f"now {after.name!r}. Change a copy."
        )


def test_the_index_may_have_no_freq(weekly, monthly):
    bare_weekly, bare_monthly = (
        series.set_axis(pd.DatetimeIndex(series.index.to_numpy())) for series in (weekly, monthly)
    )
    found = []

    for name, call in (
        ("weekly", lambda: means(bare_weekly)),
        ("monthly", lambda: analysed(bare_monthly)["trend"].iloc[20]),
    ):
        try:
            found.append(call())
        except (ValueError, TypeError, AttributeError) as error:
            pytest.fail(
                f"the index of {name} has no freq here (it is None), and your answer needs one: "
                f"{type(error).__name__}: {error}"
            )

    assert found[0] == about(353, 356, 359, 362, 365, 368), (
        "the index of weekly has no freq here (it is None): expected the same months, "
        f"[353, 356, 359, 362, 365, 368], got {found[0]}."
    )
    assert found[1] == pytest.approx(354, abs=1e-6), (
        "the index of monthly has no freq here (it is None): expected the same trend of month 20, "
        f"354, got {found[1]:.4f}."
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

    assert table["trend"].tolist() == about(*trend), "a loop gives other trends."
    assert table["anomaly"].tolist() == about(*anomaly), "a loop gives other anomalies."


def test_forty_years_over_mauna_loa(data):
    weekly = pd.read_csv(
        data / "co2_weekly.csv", parse_dates=["date"], index_col="date", date_format="%Y%m%d"
    )["co2"]

    found = pd.Series(means(weekly), index=pd.date_range("1958-03-01", "2001-12-01", freq="MS"))

    unknown = [str(day.date())[:7] for day in found.index[found.isna()]]
    expected = ["1958-03", "1964-02", "1964-03", "1964-04", "1964-05", "1964-06"]
    assert unknown == expected, f"expected that only {expected} are missing, got {unknown}."
    table = analysed(found)
    rise = table["trend"].diff(12).dropna()
    assert rise.between(0, 3.5).all(), (
        f"expected a trend that rises by 0 to 3.5 ppm a year, got {rise.min():.2f} to "
        f"{rise.max():.2f}."
    )
    assert table["anomaly"].abs().max() < 1.5, (
        f"expected anomalies below 1.5 ppm, got one of {table['anomaly'].abs().max():.2f}."
    )
