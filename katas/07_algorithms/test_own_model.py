import csv

import numpy as np
import pytest

from .own_model import candidates, choose, majority, nearest_mean, nested

MEASURED = ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)")


@pytest.fixture
def penguins(data):
    """Four measures of 333 penguins, and 1 for males."""
    with (data / "penguins_raw.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Sex"] in ("MALE", "FEMALE")]
    X = np.array([[float(row[name]) for name in MEASURED] for row in rows])
    return X, np.array([int(row["Sex"] == "MALE") for row in rows])


def labels_of(came, y, n, name):
    assert isinstance(came, np.ndarray), f"{name}: expected an array, got {type(came).__name__}"
    assert came.shape == (n,), f"{name}: expected {n} labels, got shape {came.shape}"
    assert came.dtype.kind in "iu", f"{name}: expected labels in integers, got {came.dtype}"
    strange = set(came.tolist()) - set(y.tolist())
    assert not strange, f"{name}: {strange} are no labels of y"
    return came.tolist()


def models_of(models):
    assert isinstance(models, dict), f"expected a dict of models, got {type(models).__name__}"
    assert len(models) > 1, f"expected two settings or more to choose from, got {list(models)}"
    return models


def share(value):
    assert isinstance(value, float), f"expected a float, got {type(value).__name__}"
    assert 0 <= value <= 1, f"expected a share from 0 to 1, got {value}"
    return value


def right_rows(X, y, model, n_folds):
    """Count the rows that are right, each told by the others' folds."""
    right = 0
    for fold in range(n_folds):
        test = np.array([i % n_folds == fold for i in range(len(y))])
        right += int((model(X[~test], y[~test], X[test]) == y[test]).sum())
    return right


def test_majority_is_the_commonest_label():
    X, y = np.zeros((7, 2)), np.array([4, 9, -3, 9, 4, 9, -3])

    came = labels_of(majority(X, y, np.ones((2, 2))), y, 2, "majority")

    assert came == [9, 9], f"9 is seen three times, 4 and -3 twice: expected [9, 9], got {came}"


def test_majority_of_equals_is_the_smallest():
    y = np.array([8, 2, 5, 2, 8])

    came = labels_of(majority(np.zeros((5, 1)), y, np.ones((1, 1))), y, 1, "majority")

    assert came == [2], f"2 and 8 are seen twice: expected [2], got {came}"


def test_nearest_mean_measures_from_class_means():
    X = np.array([[0, 0], [0, 8], [10, 4], [2, 100], [12, 104], [10, 0]], dtype="uint8")
    y = np.array([5, 5, 5, -1, -1, 5])
    queries = np.array([[90, 5], [0, 60], [9, 50], [255, 255]], dtype="uint8")

    came = labels_of(nearest_mean(X, y, queries), y, 4, "nearest_mean")

    assert came == [5, -1, 5, -1], (
        f"class means are (5, 3) and (7, 102): expected [5, -1, 5, -1], got {came}"
    )


def test_nearest_mean_is_euclidean_and_of_equals_the_smallest():
    X, y = np.array([[0.0, 0.0], [6.0, 6.0], [9.0, 0.0]]), np.array([7, 3, 4])

    came = labels_of(nearest_mean(X, y, np.array([[0.0, 6.0], [3.0, 3.0]])), y, 2, "nearest_mean")

    assert came == [3, 3], f"(0, 6) and (3, 3) are as near to 7 as to 3: expected 3, got {came}"
    X = np.array([[5.0, 5.0], [8.0, 0.0]])
    came = labels_of(nearest_mean(X, y[:2], np.zeros((1, 2))), y, 1, "nearest_mean")
    assert came == [7], (
        f"(5, 5) is 7.07 away and (8, 0) is 8: expected [7], got {came}. 5 + 5 is more than 8, but "
        "distances are Euclidean."
    )


def constant(label):
    """A model that says the same of all, whatever it is taught."""
    return lambda X, y, queries: np.full(len(queries), label)


def memory(X, y, queries):
    """A model that knows what it has seen, and says 1 elsewhere."""
    seen = {tuple(row): label for row, label in zip(X.tolist(), y.tolist(), strict=True)}
    return np.array([seen.get(tuple(row), 1) for row in queries.tolist()])


def rule(seed, d=3):
    """A model that decides by a line of its own."""
    line = np.random.default_rng(seed).normal(size=d)
    return lambda X, y, queries: (queries @ line > 0).astype(int)


def test_choose_takes_the_model_with_most_rows_right():
    X, y = np.arange(7.0)[:, np.newaxis], np.array([0, 1, 0, 0, 0, 1, 1])
    models = {"ones": constant(1), "zeros": constant(0), "memory": memory}

    came = choose(X, y, models, 2)

    cause = " It knows the rows that it has seen, and no others." * (came == "memory")
    assert came == "zeros", f"4 of 7 rows are 0: expected 'zeros', got {came!r}.{cause}"


def test_choose_counts_rows_and_takes_the_first_of_equals():
    X, y = np.arange(6)[:, np.newaxis], np.ones(6, dtype=int)

    def knows(*rows):
        return lambda X, y, queries: np.isin(queries[:, 0], rows).astype(int)

    came = choose(X, y, {"two": knows(2, 3), "three": knows(0, 1, 4)}, 4)
    assert came == "three", (
        f"expected 'three', right in 3 of 6 rows, got {came!r}: it has the smaller folds, and a "
        "mean of folds is not a count of rows"
    )
    for names in (["a", "b", "c"], ["c", "b", "a"]):
        came = choose(X, y, {name: constant(1) for name in names}, 2)
        assert came == names[0], f"all are right in 4 rows: expected the first, got {came!r}"


class Watched:
    """Models that write down which rows taught them, and which they were asked about."""

    def __init__(self, models):
        self.calls, self.models = [], {name: self._wrap(name, m) for name, m in models.items()}

    def _wrap(self, name, model):
        def watched(X, y, queries):
            self.calls.append((name, set(X[:, 0].tolist()), set(queries[:, 0].tolist())))
            return model(X, y, queries)

        return watched


def numbered(n, seed=0):
    """Rows whose first column is their number, and labels by chance."""
    rng = np.random.default_rng(seed)
    return np.column_stack([np.arange(n), rng.normal(size=(n, 3))]), rng.integers(0, 2, n)


def rules(count):
    return {f"rule {k}": lambda X, y, q, k=k: rule(k)(X, y, q[:, 1:]) for k in range(count)}


def apart(calls):
    for name, taught, asked in calls:
        both = taught & asked
        assert not both, (
            f"{name} was asked about row {min(both):.0f} after it had learnt from it: of a row "
            "that it has seen, a model knows the answer"
        )


def test_choose_tests_every_row_by_the_other_folds():
    X, y = numbered(8)
    watched = Watched(rules(2))

    choose(X, y, watched.models, 3)

    apart(watched.calls)
    folds = [{float(i) for i in range(8) if i % 3 == fold} for fold in range(3)]
    for name in watched.models:
        taught = {tuple(sorted(rows)) for called, rows, _ in watched.calls if called == name}
        expected = {tuple(sorted(set(map(float, range(8))) - fold)) for fold in folds}
        assert taught == expected, (
            f"row i is in fold i % 3: expected {name} to learn from {sorted(expected)}, got "
            f"{sorted(taught)}"
        )


def test_nested_never_shows_the_test_part_to_the_choice():
    X, y = numbered(12)
    watched = Watched(rules(4))

    nested(X, y, watched.models, 3)

    apart(watched.calls)
    everything = set(map(float, range(12)))
    for fold in range(3):
        test = {float(i) for i in range(12) if i % 3 == fold}
        judged = {
            name for name, taught, asked in watched.calls if taught == everything - test and asked
        }
        assert judged, f"no model that learnt from all rows but fold {fold} was asked about them"
        assert len(judged) == 1, (
            f"{sorted(judged)} were all asked about fold {fold}, the test part: which of them is "
            "best must be known before. A choice on the test part is not judged by it."
        )
        for name, taught, asked in watched.calls:
            inner = taught < everything - test
            fits = any(
                taught | asked <= everything - {float(i) for i in range(12) if i % 3 == other}
                for other in range(3)
            )
            assert not inner or fits, (
                f"{name} learnt from {sorted(taught)} and was asked about {sorted(asked)}: that "
                "touches every fold, so a test part took part in a choice"
            )


def by_hand(X, y, models, n_folds):
    """Return the nested score, and what the usual mistakes make of it."""
    n, fold_of = len(y), np.arange(len(y)) % n_folds
    right, shares, peeked, inner = 0, [], 0, []
    for fold in range(n_folds):
        test = fold_of == fold
        counts = [right_rows(X[~test], y[~test], m, n_folds) for m in models.values()]
        chosen = list(models.values())[int(np.argmax(counts))]
        hits = [int((m(X[~test], y[~test], X[test]) == y[test]).sum()) for m in models.values()]
        good = int((chosen(X[~test], y[~test], X[test]) == y[test]).sum())
        right, peeked = right + good, peeked + max(hits)
        shares.append(good / test.sum())
        inner.append(max(counts) / (~test).sum())
    plain = max(right_rows(X, y, m, n_folds) for m in models.values())
    causes = [
        (peeked / n, "In each fold, the best on the test part was taken."),
        (plain / n, "The best score of all is what you chose by: it is not judged by it."),
        (float(np.mean(inner)), "This is the score of the choices, not of the chosen."),
        (float(np.mean(shares)), "A mean of folds is not the share of rows: folds differ in size."),
    ]
    return right / n, causes


def test_nested_of_chance_is_chance():
    X, y = numbered(31, seed=5)
    models = rules(12)

    came = share(nested(X, y, models, 3))

    expected, causes = by_hand(X, y, models, 3)
    cause = next((f" {why}" for value, why in causes if came == pytest.approx(value)), "")
    assert came == pytest.approx(expected), (
        f"labels by chance, twelve rules: expected {expected:.4f}, got {came:.4f}.{cause}"
    )


def test_nested_of_one_model_is_its_score_by_folds():
    X, y = np.arange(8.0)[:, np.newaxis], np.array([0, 1, 1, 0, 1, 1, 1, 1])

    came = share(nested(X, y, {"memory": memory}, 3))

    cause = " It was asked about rows that it had seen." if came == 1 else ""
    assert came == 0.75, f"memory says 1 of new rows, and 6 of 8 are: got {came}.{cause}"


def test_candidates_return_a_label_for_each_query(penguins):
    X, y = penguins

    for name, model in models_of(candidates()).items():
        labels_of(model(X[:200], y[:200] * 6 - 4, X[200:]), y * 6 - 4, 133, name)


def test_candidates_differ(penguins):
    X, y = penguins

    said = {
        name: tuple(model(X[::2], y[::2], X[1::2]).tolist())
        for name, model in models_of(candidates()).items()
    }

    assert len(set(said.values())) > 1, (
        f"{list(said)} say the same of all penguins: is there a choice? A function that is made in "
        "a loop sees the loop's last value."
    )


def test_candidates_do_not_look_at_other_queries(penguins):
    X, y = penguins
    few = X[[3, 100, 180, 250, 332]]

    for name, model in models_of(candidates()).items():
        together = model(X[::2], y[::2], X[1::2]).tolist()
        halves = model(X[::2], y[::2], X[1::2][:60]).tolist()
        assert halves == together[:60], (
            f"{name}: sixty penguins alone have other labels than with all the others. Mean and "
            "spread come from X, not from the queries."
        )
        alone = [model(X[::2], y[::2], row[np.newaxis]).tolist()[0] for row in few]
        assert alone == model(X[::2], y[::2], few).tolist(), f"{name}: one query alone differs"


def test_candidates_leave_their_rows_as_they_are(penguins):
    X, y = penguins
    X.flags.writeable = y.flags.writeable = False

    for name, model in models_of(candidates()).items():
        first, second = (model(X[::2], y[::2], X[1::2]).tolist() for _ in range(2))
        assert first == second, f"{name}: the same rows, taught twice, gave other labels"


def test_the_choice_holds_against_both_baselines(penguins):
    X, y = penguins

    score = share(nested(X, y, candidates(), 3))

    base = {
        model.__name__: right_rows(X, y, model, 3) / len(y) for model in (majority, nearest_mean)
    }
    told = ", ".join(f"{name} {value:.3f}" for name, value in base.items())
    assert score >= 0.84, (
        f"nested score {score:.3f}, and 0.84 is asked ({told}). Do grams count as much as "
        "millimetres? Do columns go their ways together?"
    )
    assert score >= max(base.values()) + 0.2, f"nested score {score:.3f}; {told}: 0.2 more is asked"
