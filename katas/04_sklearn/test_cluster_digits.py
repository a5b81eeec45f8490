import numpy as np
import pandas as pd
import pytest
from sklearn.datasets import load_digits, load_wine

from .cluster_digits import compare, paired_accuracy

# Sixteen points in which one start of k-means with three clusters fails in three of eight cases,
# and their clusters of least squares.
POINTS = np.array(
    [
        [-4, 9],
        [4, -3],
        [-8, 6],
        [-2, 2],
        [3, -4],
        [-3, 9],
        [6, 8],
        [-8, -3],
        [-9, 10],
        [3, -6],
        [7, 6],
        [-4, 4],
        [-8, -1],
        [1, -10],
        [5, 8],
        [4, 2],
    ]
)
BEST = "bcbbcbabbcabbcaa"


def accuracy(labels, clusters):
    """Return the answer, once it is a share."""
    answer = paired_accuracy(pd.Series(labels, index=range(len(labels), 0, -1)), np.array(clusters))
    assert isinstance(answer, float), f"expected a float, got {answer!r}."
    assert 0 <= answer <= 1, f"expected a share between 0 and 1, got {answer}."
    return float(answer)


def both(X, labels, components, seed=0):
    """Return the accuracies without and with scaling, once they are two shares."""
    answer = compare(X, labels, components, seed)
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple (as it is, standardised), got {answer!r}."
    )
    pair = [float(number) for number in answer]
    assert all(0 <= number <= 1 for number in pair), f"expected two shares, got {pair}."
    return pair


def groups(columns, labels=("b", "c", "a"), rows=8):
    """Three groups of rows around the given places, and their labels; nothing is sorted."""
    rng = np.random.default_rng(3)
    number = np.arange(len(labels) * rows) % len(labels)
    noise = rng.uniform(-1, 1, (len(number), len(columns)))
    X = pd.DataFrame(np.array(columns).T[number] + noise, index=rng.integers(0, 9, len(number)))
    return X.rename(columns=lambda name: f"c{name}"), pd.Series([labels[i] for i in number])


def test_a_share_comes_back():
    accuracy(["one", "two"], [0, 1])


@pytest.mark.parametrize("names", [(0, 1), (1, 0), (-4, 90)])
def test_a_cluster_s_number_means_nothing(names):
    labels = [0, 0, 0, 1, 1, 1, 1]
    answer = accuracy(labels, [names[label] for label in labels])

    assert answer == 1, (
        f"every cluster holds one digit: expected 1.0, got {answer:.3f} with the numbers {names}. "
        "Compared as if they were labels, the numbers of clusters agree by chance."
    )


def test_two_clusters_do_not_share_a_label():
    answer = accuracy(["one"] * 5 + ["two"], [0, 0, 0, 1, 1, 1])

    assert answer == pytest.approx(4 / 6), (
        "one of two clusters is the ones', the other the twos': 4 of 6 rows are right, got "
        f"{answer:.3f}."
        + (" 5/6 gives both clusters to the ones." if answer == pytest.approx(5 / 6) else "")
    )


def test_the_best_pairing_counts_not_the_first():
    # Taking the largest cell, 6, first leaves 0 for the rest; 5 + 4 is better.
    answer = accuracy(["a"] * 11 + ["b"] * 4, [0] * 6 + [1] * 5 + [0] * 4)

    assert answer == pytest.approx(9 / 15), (
        "a's lie in the clusters 0 and 1, 6 and 5 of them, and b's in 0, 4 of them: the best "
        f"pairing has 5 + 4 of 15 right, 0.600; got {answer:.3f}."
        + (" 6/15 takes the largest first." if answer == pytest.approx(6 / 15) else "")
        + (" 10/15 lets both labels have cluster 0." if answer == pytest.approx(2 / 3) else "")
    )


@pytest.mark.parametrize(
    ("clusters", "right"), [([5, 5, 5, 5, 5], 3), ([0, 1, 2, 3, 3], 3), ([2, 2, 8, 4, 4], 4)]
)
def test_numbers_of_clusters_and_labels_may_differ(clusters, right):
    answer = accuracy(["a", "a", "a", "b", "b"], clusters)

    assert answer == pytest.approx(right / 5), (
        f"labels aaabb in clusters {clusters}: expected {right} of 5 right, got {answer * 5:g}."
    )


def test_groups_far_apart_are_found():
    X, labels = groups([[0, 30, 60], [40, 0, 20]])

    answer = both(X, labels, components=2)

    assert answer == [1, 1], (
        f"three groups far apart: expected (1.0, 1.0), got {answer}. Rows and labels are paired "
        "by position."
    )


def test_the_second_number_is_of_standardised_columns():
    # The last column has another unit and says nothing.
    X, labels = groups([[0, 9], [20, 0], [5, 25]], labels=("b", "c"), rows=12)
    X["c3"] = 1000.0 * (np.arange(24) // 12)

    plain, scaled = both(X, labels, components=3)

    causes = {
        (1, 1): "Both are of standardised columns.",
        (1, 0.5): "They are swapped.",
        (0.5, 0.5): "It was scaled after the projection, or not at all.",
    }
    assert (plain, scaled) == (0.5, 1), (
        "a column in thousands says nothing and drowns three that tell all: expected 0.5 as it is "
        f"and 1.0 standardised, got {plain:.3f} and {scaled:.3f}. "
        + causes.get((plain, scaled), "")
    )


def test_the_best_of_many_starts_counts():
    X, labels = pd.DataFrame(POINTS, columns=["x", "y"]), pd.Series(list(BEST))

    answers = [both(X, labels, 2, seed)[0] for seed in range(8)]

    assert answers == [1] * 8, (
        "the labels are the clusters with the least sum of squares: expected 1.0 for each of eight "
        f"seeds, got {np.round(answers, 2).tolist()}. One start stops where it happens to."
    )


def test_the_labels_do_not_choose_the_start():
    # A rectangle, wider than high: the best two clusters are left and right, the labels up and
    # down, which some starts find.
    corners = [(x, y) for x in (0, 23) for y in (0, 20) for _ in range(5)]
    X = pd.DataFrame(corners, columns=["x", "y"]) + np.tile([[0], [1], [2], [1], [0]], (4, 1))
    labels = pd.Series(["up" if y else "down" for _, y in corners])

    answers = [both(X, labels, 2, seed)[0] for seed in range(4)]

    assert answers == [0.5] * 4, (
        "left and right are the best clusters by the sum of squares, and agree with up and down "
        f"by half: expected 0.5 for each seed, got {answers}. The best start is not the one that "
        "agrees with the labels: nobody has them when clusters are looked for."
    )


def test_only_the_first_components_are_clustered():
    # Left and right is the first component. Up and down is the second, and what labels tell.
    X, labels = groups([[0, 0, 50, 50], [0, 30, 0, 30]], labels=("a", "b", "c", "d"), rows=6)

    two, one = both(X, labels, components=2)[0], both(X, labels, components=1)[0]

    assert two == 1, f"four corners, two components: expected 1.0, got {two}."
    assert one < 0.9, (
        f"one component tells left from right alone: expected about 0.6, got {one:.3f}, as of all."
    )


def test_constant_columns_do_no_harm():
    X, labels = groups([[0, 30, 60], [40, 0, 20]])

    answer = both(X.assign(border=7.0), labels, components=2)

    assert answer == [1, 1], f"expected (1.0, 1.0) beside a constant column, got {answer}."


def test_equal_seeds_give_equal_answers():
    rng = np.random.default_rng(5)
    X, labels = pd.DataFrame(rng.normal(size=(40, 3))), pd.Series(np.arange(40) % 4)

    first, again = (both(X, labels, 3, seed=9) for _ in range(2))

    assert first == again, f"expected the same for one seed, got {first} and {again}."


def test_wines_need_scaling(seed):
    X, labels = load_wine(return_X_y=True, as_frame=True)

    plain, scaled = both(X, labels, 13, seed)

    # Over 20 seeds: 0.70 and 0.96 to 0.97.
    assert plain < 0.75 and scaled > 0.93, (
        "alcohol in percent beside proline in milligrams: expected about 0.70 as they are and 0.97 "
        f"standardised, got {plain:.3f} and {scaled:.3f}."
    )


def test_digits_do_not():
    X, labels = load_digits(n_class=5, return_X_y=True, as_frame=True)

    plain, scaled = both(X[:400], labels[:400], 10, 0)

    # Over 12 seeds: 0.86 to 0.89, and 0.65 to 0.83.
    assert plain > max(scaled, 0.8), (
        "pixels share a unit, and those that hardly vary say little: scaling makes them loud. "
        f"Expected about 0.88 as they are and 0.70 standardised, got {plain:.3f} and {scaled:.3f}."
    )


def test_what_was_given_stays_as_it_was():
    X, labels = groups([[0, 30, 60], [40, 0, 20]])
    before, told = X.copy(), labels.copy()

    compare(X, labels, 2, 0)

    pd.testing.assert_frame_equal(X, before)
    pd.testing.assert_series_equal(labels, told)
