from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_digits

from .embed_digits import embed, gaps_kept, neighbours_kept


@pytest.fixture(name="train")
def sheet():
    """Forty points of a bent sheet, their index unsorted."""
    rng = np.random.default_rng(1)
    bend, width = rng.uniform(0, 4, 40), rng.uniform(0, 3, 40)
    columns = {"a": 5 * np.cos(bend), "b": width, "c": 5 * np.sin(bend)}
    return pd.DataFrame(columns, index=rng.integers(0, 20, 40))


@pytest.fixture
def new(train):
    """Three points beside three of the forty, and far below them."""
    return (train.iloc[[5, 0, 9]] + [0.1, -0.1, -6]).set_axis([1, 1, 0])


def maps(train, new, way, seed=0):
    """Return the places, once they are places: of the training rows, and of the new ones if any."""
    answer = embed(train, new, way, seed)
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple (places of train, places of new), got {answer!r}."
    )
    for rows, places in zip((train, new), answer, strict=True):
        if places is None:
            continue
        assert isinstance(places, np.ndarray), f"expected an array, got {type(places).__name__}."
        assert places.shape == (len(rows), 2), (
            f"expected two axes for {len(rows)} rows, got the shape {places.shape}."
        )
        assert np.isfinite(places).all(), "expected finite places."
    assert answer[0] is not None, "expected places of the training rows, got None."
    return answer


def distances(places):
    """All distances of two rows: a map may be turned and mirrored."""
    places = np.asarray(places, dtype=float)
    return np.array(
        [np.hypot(*(places[i] - places[j])) for i, j in combinations(range(len(places)), 2)]
    )


def near(numbers):
    return pytest.approx(numbers, rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("way", ["pca", "isomap", "tsne"])
def test_training_rows_get_places(train, new, way):
    maps(train, new, way)


@pytest.mark.parametrize("way", ["pca", "isomap"])
def test_new_rows_get_places(train, new, way):
    _, places = maps(train, new, way)

    assert places is not None, f"{way} has a transform: expected places of new rows, got None."


def test_t_sne_cannot_place_new_rows(train, new):
    _, places = maps(train, new, "tsne")

    assert places is None, (
        "t-SNE finds places for the rows it is fitted on, and no rule for others: expected None, "
        f"got\n{places}\nA map of the new rows alone is another map."
    )


@pytest.mark.parametrize("way", ["pca", "isomap", "tsne"])
def test_new_rows_do_not_change_the_map(train, new, way):
    first = distances(maps(train, new, way)[0])
    second = distances(maps(train, new + 40, way)[0])

    assert first == near(second), (
        f"the same training rows with other new rows: expected the same map by {way}, but "
        f"distances change by up to {np.abs(first - second).max():.3f}. New rows took part in it."
    )


@pytest.mark.parametrize("way", ["pca", "isomap"])
def test_a_row_met_again_lies_where_it_lay(train, way):
    again = [9, 3, 9, 30]

    places, new = maps(train, train.iloc[again], way)

    assert new is not None, f"{way} has a transform: expected places of new rows, got None."
    away = np.abs(new - places[again]).max()
    assert new == near(places[again]), (
        f"the same rows as new ones: expected their own places by {way}, got others, up to "
        f"{away:.3f} away. A map that is fitted anew has other axes: they can't be compared."
    )


@pytest.mark.parametrize("way", ["pca", "isomap"])
def test_a_new_row_is_placed_alike_alone_and_in_company(train, new, way):
    together = maps(train, new, way)[1]
    alone = maps(train, new.iloc[[1]], way)[1]

    assert alone == near(together[[1]]), (
        f"expected {together[1].round(3)} for one new row alone by {way}, got {alone[0].round(3)}."
    )


@pytest.mark.parametrize("way", ["pca", "isomap"])
def test_columns_of_new_rows_may_come_in_another_order(train, new, way):
    expected = maps(train, new, way)[1]
    answer = maps(train, new[["c", "a", "b"]], way)[1]

    assert answer == near(expected), f"columns c, a, b by {way}: expected the same places."


def test_pca_keeps_what_lies_in_the_plane_of_largest_spread(train, new):
    places, _ = maps(train, new, "pca")

    flat = train.to_numpy() - train.to_numpy().mean(axis=0)
    spread = np.sort(np.linalg.eigvalsh(flat.T @ flat))[::-1]
    got = np.sort((places**2).sum(axis=0))[::-1]
    assert got == near(spread[:2]), (
        f"expected the two largest sums of squares, {spread[:2].round(2)}, along the axes, got "
        f"{got.round(2)}." + (" Columns were standardised." if got.sum() < 120 else "")
    )


def test_isomap_unrolls_the_sheet(train, new):
    places, _ = maps(train, new, "isomap")

    bend = np.mod(np.arctan2(train["c"], train["a"]), 2 * np.pi)
    follows = max(abs(np.corrcoef(places[:, axis], bend)[0, 1]) for axis in (0, 1))
    assert follows > 0.995, (
        "the way along the sheet is one of the axes: expected a correlation with the bend above "
        f"0.995, got {follows:.3f}, as of a map that looks at it from one side."
    )


@pytest.mark.parametrize("way", ["isomap", "tsne"])
def test_equal_seeds_give_equal_maps(train, new, way):
    first, again = (distances(maps(train, new, way, seed=3)[0]) for _ in range(2))

    assert first == near(again), f"expected the same map by {way} for the same seed, got another."


def share(X, places, k):
    answer = neighbours_kept(pd.DataFrame(X), np.array(places, dtype=float), k)
    assert isinstance(answer, float), f"expected a float, got {answer!r}."
    return float(answer)


@pytest.mark.parametrize(("k", "kept"), [(1, 3), (2, 3), (3, 10)])
def test_neighbours_are_counted_on_both_sides(k, kept):
    X = [[0.0], [1.0], [3.0], [7.0], [15.0]]
    places = [[0, 0], [1, 0], [9, 9], [10, 9], [3, 1]]

    answer = share(X, places, k)

    wrong = (kept + 5) / (5 * (k + 1))
    assert answer == pytest.approx(kept / (5 * k)), (
        f"{kept} of {5 * k} neighbours stay: expected {kept / (5 * k):.3f} for k = {k}, got "
        f"{answer:.3f}."
        + (" A row counts as its own neighbour." if answer == pytest.approx(wrong) else "")
    )


def test_neighbours_do_not_depend_on_the_map_s_size():
    rng = np.random.default_rng(2)
    X = rng.normal(size=(12, 2))

    answer = share(X, X @ [[0, -0.01], [0.01, 0]], 4)

    assert answer == 1, f"a map that is turned and smaller keeps all: expected 1.0, got {answer}."


def gaps(X, places, labels):
    answer = gaps_kept(pd.DataFrame(X), np.array(places, dtype=float), pd.Series(labels))
    assert isinstance(answer, float), f"expected a float, got {answer!r}."
    return float(answer)


def test_gaps_are_those_of_the_means():
    # Means in X: 0, 4, 9; on the map 0, 9, 4: the gaps 4, 9, 5 have become 9, 4, 5.
    X = [[-1.0], [4.0], [8.5], [1.0], [4.0], [9.5]]
    places = [[0, 0], [9, 0], [4, 2], [0, 0], [9, 0], [4, -2]]

    answer = gaps(X, places, ["a", "b", "c"] * 2)

    assert answer == pytest.approx(-1), (
        "a to b, b to c, a to c: the gaps 4, 5 and 9 have become 9, 5 and 4, all turned round: "
        f"expected -1, got {answer:.3f}."
        + (" Pearson's correlation is -0.786." if answer == pytest.approx(-11 / 14) else "")
    )


def test_only_the_order_of_the_gaps_counts():
    X = [[0.0], [1.0], [3.0]]
    places = [[0, 0], [1, 0], [900, 0]]

    answer = gaps(X, places, ["a", "b", "c"])

    assert answer == pytest.approx(1), (
        "1 < 2 < 3 has become 1 < 899 < 900: expected 1.0, since the order is kept, got "
        f"{answer:.3f}."
    )


def test_labels_are_paired_by_position():
    X = pd.DataFrame({"x": [-1.0, 4.0, 8.5, 1.0, 4.0, 9.5]}, index=[1, 0, 2, 3, 5, 4])
    places = np.array([[0.0, 0], [9, 0], [4, 2], [0, 0], [9, 0], [4, -2]])

    answer = gaps_kept(X, places, pd.Series(["a", "b", "c"] * 2))

    assert answer == pytest.approx(-1), f"expected -1 by position, got {answer:.3f}." + (
        " Paired by the index it is -0.5." if answer == pytest.approx(-0.5) else ""
    )


def test_a_map_of_digits_keeps_neighbours_or_gaps():
    X, digits = load_digits(return_X_y=True, as_frame=True)
    X, digits = X[:100], digits[:100]

    kept = {}
    for way in ("pca", "tsne"):
        places, _ = maps(X, X[:1], way)
        kept[way] = neighbours_kept(X, places, 5), gaps_kept(X, places, digits)

    (pca_near, pca_far), (tsne_near, tsne_far) = kept["pca"], kept["tsne"]
    assert tsne_near > pca_near + 0.2, (
        f"expected t-SNE to keep far more neighbours than PCA, got {tsne_near:.2f} and "
        f"{pca_near:.2f}."
    )
    assert pca_far > tsne_far, (
        "expected PCA to keep the order of gaps between digits better than t-SNE, got "
        f"{pca_far:.2f} and {tsne_far:.2f}."
    )


def test_what_was_given_stays_as_it_was(train, new):
    before, told = train.copy(), new.copy()

    embed(train, new, "isomap", 0)

    pd.testing.assert_frame_equal(train, before)
    pd.testing.assert_frame_equal(new, told)
