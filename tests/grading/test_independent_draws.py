"""Of a few values each is drawn before one is drawn again, in every input's place on its own."""

from __future__ import annotations

import pytest
from hypothesis import strategies as st

from dojo.check import check
from dojo.grading.independent_draws import FEW
from dojo.grading.test_plan import draw
from dojo.grading.vocabulary import Vocabulary
from dojo.sandbox.codec import decode

SEVEN = ["a", "b", "c", "d", "e", "f", "g"]
SEEDS = range(10)


def drawn(examples, seed=0, words=None, **inputs):
    """Return the inputs that a check with these strategies is given."""
    found = []
    made = check(inputs, examples=examples)(lambda kata, **values: values)
    draw(made, seed, lambda values: found.append(decode(values)), *([words] if words else []))
    return found


@pytest.mark.parametrize(
    ("strategy", "count"),
    [
        (st.sampled_from(SEVEN), 7),
        (st.integers(-3, 3), 7),
        (st.integers(5, 11), 7),
        (st.integers(1, FEW + 1), FEW + 1),
        (st.booleans(), 2),
        (st.one_of(st.just("x"), st.just("y"), st.just("z")), 3),
    ],
)
def test_as_many_inputs_as_values_try_them_all(strategy, count):
    for seed in SEEDS:
        values = [each["value"] for each in drawn(count, seed, value=strategy)]
        assert len(set(values)) == count


def test_each_comes_as_often_as_the_others():
    values = [each["value"] for each in drawn(70, value=st.sampled_from(SEVEN))]
    assert {values.count(letter) for letter in SEVEN} <= {9, 10, 11}


def test_values_beside_one_another_are_paired_by_chance():
    """Two bags of one kind are not emptied in step: each pair comes."""
    both = drawn(60, first=st.booleans(), second=st.booleans())
    assert len({(each["first"], each["second"]) for each in both}) == 4


def test_each_branch_has_a_bag_of_its_own():
    """What is drawn in one branch only is not mixed up with as many values of another."""
    branches = st.sampled_from([10, 20, 30, 40, 50]).map(str) | st.sampled_from([1, 2, 3, 4, 5])
    for seed in SEEDS:
        values = [each["value"] for each in drawn(11, seed, value=branches)]
        assert len(set(values)) == 10


def test_other_seeds_draw_in_another_order():
    orders = {
        "".join(each["value"] for each in drawn(7, seed, value=st.sampled_from(SEVEN)))
        for seed in SEEDS
    }
    assert len(orders) > 5


def test_lists_hold_values_twice_all_the_same():
    lists = drawn(20, value=st.lists(st.sampled_from("xyz"), min_size=20, max_size=60))
    assert all(len(set(each["value"])) < len(each["value"]) for each in lists)


def test_an_answers_own_words_come_before_the_bag():
    values = drawn(20, words=Vocabulary(integers=(17,)), value=st.integers(1, 40))
    assert sum(each["value"] == 17 for each in values) > 2
