"""`dojo list`: marks, what is left, and words to search."""

from __future__ import annotations

import pytest
from support.courses import COURSE
from support.learners import solve

from dojo.cli import main
from dojo.course.catalogue import CourseError
from dojo.learner import listing


def names(*words):
    return {kata.name for kata in listing.find(COURSE, words)}


@pytest.mark.parametrize(
    ("word", "some", "none"),
    [
        ("groupby", {"share_of_total", "delay_by_carrier"}, {"softmax"}),
        ("GroupBy", {"share_of_total"}, {"softmax"}),
        ("hypothesis", {"softmax"}, set()),
        ("leak", {"leak_free_pipeline", "find_the_leak"}, {"softmax"}),
        ("softmax", {"softmax"}, {"softmax_cross_entropy"}),
        ("sklearn.pipeline", {"leak_free_pipeline"}, {"softmax"}),
        ("katas/02_numpy/top_k.py", {"top_k"}, {"softmax"}),
    ],
)
def test_a_word_is_a_name_or_is_searched(word, some, none):
    found = names(word)

    assert some <= found
    assert not none & found


def test_several_words_are_one_or_the_other():
    assert names("softmax", "top_k") == {"softmax", "top_k"}
    assert names() == {kata.name for kata in COURSE.katas}


def test_a_word_that_is_found_nowhere_is_told(demo):
    with pytest.raises(CourseError, match="no kata or chapter is called 'xyzzy'"):
        listing.find(demo, ["xyzzy"])


def test_what_is_left_shrinks_as_katas_pass(demo, monkeypatch, capsys):
    monkeypatch.chdir(demo.root)
    left = sum(kata.minutes for kata in demo.katas if kata.level != "stretch")
    assert main(["list"]) == 0
    before = capsys.readouterr().out
    solve(demo, "double")
    main(["check", "double"])
    capsys.readouterr()
    main(["list"])
    after = capsys.readouterr().out

    assert f"(0 of 2, {left} min of core left)" in before
    assert "> next   . to do" in before
    assert f"1 of 2 pass, {left - demo.one('double').minutes} min of core left." in after
    assert "> next   + passed" in after
