import base64
import json
import pickle
import sys
from contextlib import suppress
from types import ModuleType

import numpy as np
import pandas as pd
import pytest
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from .ship_the_model import predict, save

NUMERIC, CATEGORICAL = ["income", "age"], ["home", "job"]


class Stranger:
    """Whoever unpickles this runs its code, which only leaves a mark."""

    def __reduce__(self):
        return exec, ("import sys; sys.stranger_was_here = True",)


STRANGER = pickle.dumps(Stranger())


@pytest.fixture
def train():
    """Sixteen loans, their incomes in thousands."""
    rng = np.random.default_rng(4)
    return pd.DataFrame(
        {
            "job": rng.choice(["fixed", "part", "none"], 16),
            "age": rng.integers(20, 60, 16),
            "income": rng.normal(30, 8, 16).round(1),
            "home": [*["rent", "own", "lodge", "10"] * 4],
        },
        index=rng.integers(0, 9, 16),
    )


@pytest.fixture
def model(train):
    """A model fitted to them, for which old age and a rent are bad."""
    prepare = make_column_transformer(
        (StandardScaler(), NUMERIC), (OneHotEncoder(handle_unknown="ignore"), CATEGORICAL)
    )
    bad = (train["age"] + 20 * (train["home"] == "rent")).gt(45)
    return make_pipeline(prepare, LogisticRegression()).fit(train, np.where(bad, "bad", "good"))


@pytest.fixture
def new():
    """Four loans of another day, their columns in another order, one home never met."""
    return pd.DataFrame(
        {
            "age": [51, 22, 38, 45],
            "home": ["rent", "own", "castle", "10"],
            "branch": [3, 1, 2, 2],
            "income": [28.5, 41.0, 12.25, 33.0],
            "job": ["none", "fixed", "part", "fixed"],
        },
        index=[7, 7, 0, 2],
    )


def written(model):
    """Return the text that save wrote, and what JSON reads in it."""
    text = save(model)
    assert isinstance(text, str), f"expected a str, got {type(text).__name__}."
    try:
        sheet = json.loads(text)
    except ValueError:
        sheet = None
    assert isinstance(sheet, dict), f"expected the text of a JSON object, got {text[:60]!r}..."
    return text, sheet


def chances(text, loans):
    answer = predict(text, loans)
    assert isinstance(answer, np.ndarray), f"expected an array, got {type(answer).__name__}."
    assert answer.shape == (len(loans),), (
        f"expected one chance for each of {len(loans)} loans, got the shape {answer.shape}."
    )
    assert np.isfinite(answer).all(), f"expected finite numbers, got {answer}."
    return answer


def refused(text, loans, what, word=""):
    """See that predict raises a ValueError, and that it names the column."""
    try:
        answer = predict(text, loans)
    except NotImplementedError:
        raise
    except ValueError as error:
        assert word in str(error), f"{what}: expected an error that names {word}, got {error}"
    except Exception as error:
        pytest.fail(f"{what}: expected a ValueError, got {error!r}.")
    else:
        pytest.fail(f"{what}: expected a ValueError, got the chances {answer}, without a word.")


def test_the_model_becomes_a_json_object_with_a_version(model):
    _, sheet = written(model)

    assert sheet.get("version") == 1, f'expected 1 under "version", got {sheet.get("version")}.'


def test_what_comes_back_predicts_as_the_model_does(model, new):
    text, _ = written(model)

    answer, expected = chances(text, new), model.predict_proba(new)[:, 1]

    away = np.abs(answer - expected).max()
    why = ""
    if answer == pytest.approx(1 - expected):
        why = " These are the chances of classes_[0]."
    elif away < 0.02:
        why = " Nearly: numbers were rounded when they were written."
    assert answer == pytest.approx(expected, rel=1e-5, abs=1e-5), (
        f"expected {expected.round(4)} as from the model, got {answer.round(4)}.{why}"
    )


def test_one_loan_is_enough(model, new):
    text, _ = written(model)
    expected = model.predict_proba(new)[:, 1]

    alone = [chances(text, new.iloc[[i]])[0] for i in range(4)]

    assert alone == pytest.approx(expected, rel=1e-5, abs=1e-5), (
        f"expected {expected.round(4)} one by one, got {np.round(alone, 4)}: is something learned "
        "from the table that is predicted?"
    )


def leaves(part, path=()):
    """Yield the path to every text in what JSON has read."""
    if isinstance(part, str):
        yield path
    elif isinstance(part, (dict, list)):
        for key, below in part.items() if isinstance(part, dict) else enumerate(part):
            yield from leaves(below, (*path, key))


def with_text(sheet, path, text):
    """Return the sheet's JSON with another text in one place."""
    other = json.loads(json.dumps(sheet))
    part = other
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = text
    return json.dumps(other)


PICKLED = {
    "base64": base64.b64encode(STRANGER).decode(),
    "hexadecimal": STRANGER.hex(),
    "latin-1": STRANGER.decode("latin-1"),
    "ascii": pickle.dumps(Stranger(), protocol=0).decode("ascii"),
}


@pytest.mark.parametrize("code", PICKLED)
def test_a_stranger_s_pickle_is_not_run(model, new, code, monkeypatch):
    monkeypatch.setattr(sys, "stranger_was_here", False, raising=False)
    _, sheet = written(model)

    refused(PICKLED[code], new, f"a pickle in {code}")
    for path in leaves(sheet):
        with suppress(Exception):
            predict(with_text(sheet, path, PICKLED[code]), new)

    assert not sys.stranger_was_here, (
        f"a stranger's pickle in {code} was run: whatever it had in mind is done. Numbers and "
        "names need no pickle."
    )


def test_no_text_in_it_is_imported_or_evaluated(model, new, monkeypatch):
    monkeypatch.setattr(sys, "stranger_was_here", False, raising=False)
    asked = []
    stranger = ModuleType("stranger")
    stranger.__getattr__ = lambda name: asked.append(name)
    monkeypatch.setitem(sys.modules, "stranger", stranger)
    _, sheet = written(model)

    for path in leaves(sheet):
        for text in ("__import__('sys').__dict__.update(stranger_was_here=True)", "stranger"):
            with suppress(Exception):
                predict(with_text(sheet, path, text), new)
        with suppress(Exception):
            predict(with_text(sheet, path, "stranger.Model"), new)

    asked = [name for name in asked if not name.startswith("__")]
    assert not sys.stranger_was_here, "a text in the file was evaluated: it was code, and it ran."
    assert not asked, (
        f"a name in the file was imported, and {asked[0]!r} taken from it: who writes the file "
        "chooses what runs. Decide here what there is, not there."
    )


@pytest.mark.parametrize("version", [2, 0, "1.1", None])
def test_another_version_is_refused(model, new, version):
    _, sheet = written(model)

    refused(json.dumps(sheet | {"version": version}), new, f"version {version}")


@pytest.mark.parametrize("text", ["", "no JSON", "[1]", "17", "null", '{"weights": [1.5]}'])
def test_what_is_no_model_is_refused(new, text):
    refused(text, new, f"the text {text!r}")


@pytest.mark.parametrize("name", [*NUMERIC, *CATEGORICAL])
def test_a_missing_column_is_refused(model, new, name):
    text, _ = written(model)

    refused(text, new.drop(columns=name), f"without {name}", name)
    refused(text, new.rename(columns=str.upper), "names in capitals")


@pytest.mark.parametrize("name", [*NUMERIC, *CATEGORICAL])
def test_a_gap_is_refused(model, new, name):
    text, _ = written(model)
    new[name] = new[name].where([True, True, False, True])

    refused(text, new, f"a gap in {name}", name)


def test_numbers_that_are_text_are_refused(model, new):
    text, _ = written(model)

    refused(text, new.astype({"income": "str"}), "incomes as text", "income")


def test_categories_that_are_numbers_are_refused(model, new):
    text, _ = written(model)
    new["home"] = 10

    refused(
        text,
        new,
        'home 10 for "10", which is equal to no known category and would count as unknown',
        "home",
    )


def test_truths_are_no_numbers(model, new):
    text, _ = written(model)

    refused(text, new.assign(age=new["age"] > 40), "ages as True and False", "age")


@pytest.mark.parametrize(("name", "factor"), [("income", 1000), ("age", 12), ("income", -12)])
def test_another_unit_is_refused(model, new, name, factor):
    text, _ = written(model)

    refused(text, new.assign(**{name: new[name] * factor}), f"{name} times {factor}", name)


def test_one_loan_out_of_the_ordinary_is_not(model, new):
    text, _ = written(model)
    new["income"] = [28.5, 41.0, 320.0, 33.0]

    answer, expected = chances(text, new), model.predict_proba(new)[:, 1]

    assert answer == pytest.approx(expected, rel=1e-5, abs=1e-5), (
        f"one large income of four: expected {expected.round(4)}, got {answer.round(4)}."
    )


def test_loans_of_a_bank(data):
    loans = pd.read_csv(data / "credit_data.csv.gz").dropna()[:600]
    numeric = ["Seniority", "Age", "Income", "Amount", "Price"]
    prepare = make_column_transformer(
        (StandardScaler(), numeric),
        (OneHotEncoder(handle_unknown="ignore"), ["Home", "Records", "Job"]),
    )
    old, new = loans[:400], loans[400:]
    model = make_pipeline(prepare, LogisticRegression()).fit(old, old["Status"])

    text = save(model)
    answer = chances(text, new[sorted(new)])

    assert answer == pytest.approx(model.predict_proba(new)[:, 1], rel=1e-5, abs=1e-5)
    refused(text, new.assign(Age=new["Age"] * 12), "ages in months", "Age")


def test_what_was_given_stays_as_it_was(model, new):
    before, weights = new.copy(), model[-1].coef_.copy()

    predict(save(model), new)

    pd.testing.assert_frame_equal(new, before)
    assert np.array_equal(model[-1].coef_, weights), "the model's weights have changed."
