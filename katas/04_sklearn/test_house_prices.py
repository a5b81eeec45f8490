import gzip

import numpy as np
import pandas as pd
import pytest
from sklearn.base import BaseEstimator, RegressorMixin, clone, is_regressor
from sklearn.linear_model import LinearRegression

from .house_prices import load_houses, price_model


class Total(RegressorMixin, BaseEstimator):
    """A model to look through: its prediction is the sum of the numbers in the row it got."""

    def fit(self, X, y):
        self.columns_ = np.shape(X)[1]
        return self

    def predict(self, X):
        return np.asarray(X, dtype=float).sum(axis=1)


class Nearness(RegressorMixin, BaseEstimator):
    """Its prediction is how near a training row's first number was to its own target."""

    def fit(self, X, y):
        self.nearest_ = np.abs(np.asarray(X, dtype=float)[:, 0] - np.asarray(y)).min()
        return self

    def predict(self, X):
        return np.full(len(X), self.nearest_)


CONDITION = ["poor", "fair", "good", "superb"]


@pytest.fixture
def homes():
    """Nine homes on three streets; the prices of a street are equal. None is in a fair state."""
    return pd.DataFrame(
        {
            "street": ["Elm", "Oak", "Ash", "Oak", "Oak", "Elm", "Ash", "Oak", "Oak"],
            "year": [1960, 1990, 2010, 1970, 1955, 2000, 1930, 1985, 2001],
            "state": ["good", "poor", "good", "poor", "superb", "good", "poor", "good", "good"],
        },
        index=[4, 1, 4, 0, 9, 9, 2, 3, 5],
    )


@pytest.fixture
def prices():
    return pd.Series([200, 100, 800, 100, 100, 200, 800, 100, 100], index=[7, 7, *range(6), 3])


def made(numeric, ordered, nominal, model):
    """Return an unfitted regressor, once it is one."""
    estimator = price_model(numeric, ordered, nominal, model)
    assert is_regressor(estimator), f"expected a regressor, got {estimator!r}."
    return estimator


def predicted(estimator, table):
    """Return predictions, once they are one number for each row."""
    answer = np.asarray(estimator.predict(table), dtype=float)
    assert answer.shape == (len(table),), (
        f"expected one price for each of {len(table)} homes, got the shape {answer.shape}."
    )
    assert np.isfinite(answer).all(), (
        f"expected finite prices, got {answer}. Do numbers reach the model as they are? Not even e "
        "to the power of 1000 is finite."
    )
    return answer


def close(got, expected):
    return np.allclose(got, expected, rtol=1e-5, atol=1e-5)


def given(homes, prices, new, numeric=(), ordered=None, nominal=()):
    """Return what the model gets for new homes: the sum of its columns, no log and no price."""
    estimator = made(list(numeric), ordered or {}, list(nominal), Total())
    homes = homes[[*numeric, *(ordered or {}), *nominal]]
    assert estimator.fit(homes, prices) is estimator, "expected fit to return the estimator."
    prices = predicted(estimator, new)
    assert (prices > 0).all(), f"expected prices, which are above 0, got {prices}."
    return np.log(prices)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "houses.csv"
    path.write_text('fence,area,baths\nNone,10,1\nNA,20,\n,30,2\n"null, or so",40,3\n', "utf-8")
    return path


def test_only_an_empty_cell_is_missing(file):
    table = load_houses(file)

    fences = table["fence"].tolist()
    assert fences[:2] == ["None", "NA"] and fences[3] == "null, or so", (
        f"None, NA and null are words of the file: expected them as texts, got {fences}."
        + (" They became missing, as read_csv does by itself." if fences[0] != "None" else "")
    )
    kinds = table.dtypes.astype(str).to_dict()
    assert kinds == {"fence": "str", "area": "int64", "baths": "float64"}, (
        f"expected text, int64 and float64, got {kinds}. An empty cell is missing, no text."
    )
    missing = table.isna().to_numpy().nonzero()
    assert [part.tolist() for part in missing] == [[1, 2], [2, 0]], (
        f"expected the two empty cells to be missing, got\n{table}"
    )


def test_prices_that_double_with_each_room_double_on():
    homes = pd.DataFrame({"rooms": [1, 2, 3, 4]})
    estimator = made(["rooms"], {}, [], LinearRegression())
    estimator.fit(homes[:3], pd.Series([1, 2, 4]))

    price = predicted(estimator, homes)[3]
    why = {
        2.0794: "That is a log, not a price: go back to dollars.",
        5.3333: "A line was drawn through the prices themselves.",
        6.7681: "log1p is no log where prices are small.",
    }
    near_by = [reason for number, reason in why.items() if abs(number - price) < 1e-3]
    assert close(price, 8), (
        f"1, 2 and 4 for 1, 2 and 3 rooms: expected 8 for 4 rooms, got {price:.4f}. "
        f"{' '.join(near_by)}"
    )


def test_numbers_are_standardised(homes, prices):
    got = given(homes, prices, homes[["year"]], numeric=["year"])

    year = homes["year"].to_numpy()
    expected = (year - 1977.888889) / 24.610045
    why = ""
    if close(got, (year - 1977.888889) / 26.102895):
        why = " That is the deviation with ddof=1."
    assert close(got, expected), (
        f"mean 1977.89, deviation 24.61: expected {expected.round(3)}, got {got.round(3)}.{why}"
    )


def test_levels_become_their_places(homes, prices):
    new = pd.DataFrame({"state": [*CONDITION, "grand", None]}, dtype="str")
    try:
        got = given(homes, prices, new, ordered={"state": CONDITION}).round(4).tolist()
    except ValueError as error:
        raise AssertionError(
            "a text that is none of the levels, or missing, becomes -1 and is no error."
        ) from error

    expected = [0, 1, 2, 3, -1, -1]
    known = {
        (0, -1, 1, 2, -1, -1): "fair is a level that training lacks, and keeps its place.",
        (1, -1, 0, 2, -1, -1): "That is the order of the alphabet, of those that training has.",
        (3, 2, 1, 0, -1, -1): "They are numbered from the best.",
        (1, 2, 3, 4, -1, -1): "They are numbered from 1.",
        (0, 1, 2, 3, 0, 0): "What is no level counts as the worst level.",
        (1, 0, 1, 1, 0, 0): "Each level is a column of its own, so their order is lost.",
    }
    assert close(got, expected), (
        f"poor, fair, good, superb, another and none: expected {expected}, got {got}. "
        f"{known.get(tuple(got), '')}"
    )


def test_a_street_becomes_what_its_prices_are_in_logs(homes, prices):
    new = pd.DataFrame({"street": ["Ash", "Oak", "Elm", "Fir"]})
    got = given(homes, prices, new, nominal=["street"]).round(4)

    known = {
        (1, 1, 1, 1): "Four ones are shares of classes, which add up: TargetEncoder stands outside "
        "of the log, and took whole prices for so many classes.",
        (1, 1, 1, 0): "Each street is a column of its own; asked are the street's own prices.",
        (0, 2, 1, -1): "Streets are numbered; asked are the street's own prices.",
    }
    expected = np.log([800, 100, 200, 185.1749])
    assert close(got, expected.round(4)), (
        "a street's prices are equal here, and one that is new gets the mean of all logs: expected "
        f"{expected.round(4)}, got {got}. {known.get(tuple(got.tolist()), '')}"
    )


def test_in_training_a_home_does_not_know_its_own_price():
    lone = pd.DataFrame({"street": list("abcdefgh")})
    prices = pd.Series([10, 1000, 11, 1200, 9, 1100, 12, 900])
    estimator = made([], {}, ["street"], Nearness()).fit(lone, prices)

    distance = np.log(predicted(estimator, lone))[0]
    assert distance > 1, (
        "each home is alone in its street, and its street's mean is that of other homes: expected "
        f"a log that is 1 or more from its own, got {distance:.2f} at the nearest. It was encoded "
        "by its own price: fit_transform is cross-fitted, fit and then transform is not."
    )


def test_units_may_be_tiny_or_huge():
    lots = [558_275, 865_324, 300_911, 864_054, 418_282, 496_328, 779_391, 486_439, 584_715]
    slopes = [0.25, 6.78, 4.84, 2.97, 7.1, 2.73, 4.08, 1.21, 3.63]
    homes = pd.DataFrame({"lot": np.multiply(lots, 1000), "slope": np.multiply(slopes, 1e-4)})
    price = np.exp(10 + homes["lot"] / 5e8 + homes["slope"] * 2000)
    estimator = made(["lot", "slope"], {}, [], LinearRegression())

    got = predicted(estimator.fit(homes[:6], price[:6]), homes[6:])
    assert close(got, price[6:].to_numpy()), (
        f"lots in square millimetres, slopes near 0.0005: expected {price[6:].round().tolist()}, "
        f"got {got.round()}. LinearRegression leaves a column out that is tiny beside another."
    )


def test_columns_are_taken_by_name(homes, prices):
    with_more = homes.assign(id=range(9))[["id", "state", "year", "street"]]
    levels = {"state": CONDITION}
    estimator = made(["year"], levels, ["street"], LinearRegression()).fit(with_more, prices)
    counting = made(["year"], levels, ["street"], Total())
    try:
        first, second = predicted(estimator, with_more), predicted(estimator, homes)
        total = predicted(counting.fit(homes.assign(id=1000), prices), homes.assign(id=1000))
    except ValueError as error:
        raise AssertionError("a column that nobody named is not for the model.") from error

    assert close(first, second), "the same homes, columns in another order: expected equal prices."
    assert np.isfinite(total).all() and (total < 1e9).all(), (
        f"expected the model to get street, year and state, got {np.log(total)} as their sum: a "
        "column that nobody named is among them."
    )


def test_it_is_an_estimator_like_any_other(homes, prices):
    model = Total()
    estimator = made(["year"], {"state": CONDITION}, ["street"], model)
    estimator.fit(homes, prices)
    before = predicted(estimator, homes)

    copy = clone(estimator)
    copy.fit(homes.assign(year=homes["year"] + 7), prices)

    assert close(predicted(estimator, homes), before), "a clone's fit changed the first estimator."
    assert not vars(model), "the given model was fitted, not a clone of it."


def test_houses_of_ames(data, tmp_path):
    """Every third house; the first 650 of them are learned, 327 are estimated."""
    path = tmp_path / "ames.csv"
    path.write_bytes(gzip.decompress((data / "ames.csv.gz").read_bytes()))
    ames = load_houses(path)[::3]
    price = ames.pop("Sale_Price")
    areas = ["Lot_Area", "Total_Bsmt_SF", "Gr_Liv_Area", "Garage_Area"]
    levels = ["Very_Poor", "Poor", "Fair", "Below_Average", "Average", "Above_Average"]
    levels = {"Overall_Cond": [*levels, "Good", "Very_Good", "Excellent"]}
    estimator = made([*areas, "Year_Built"], levels, ["Neighborhood"], LinearRegression())

    estimator.fit(ames[:650], price[:650])
    error = np.abs(predicted(estimator, ames[650:]) - price[650:]).mean()

    assert (ames["Mas_Vnr_Type"] == "None").sum() == 581, "expected 581 walls without veneer."
    assert 22_000 < error < 23_200, (
        f"expected to be 22,600 dollars off in the mean, got {error:,.0f}."
    )
