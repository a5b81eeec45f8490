"""A file is known by its name, whatever platforms, browsers and people add to it."""

from __future__ import annotations

import pytest

from dojo.classroom.names import KataNames, Likeness, Named
from dojo.course.catalogue import Course, Kata


@pytest.fixture
def names(tmp_path) -> KataNames:
    words = ("softmax", "top_k", "convnet", "convnet_gpu", "one_hot", "co2_trend", "im2col")
    return KataNames([Kata(tmp_path, "01_demo", word) for word in words])


@pytest.mark.parametrize(
    ("file", "answers", "student"),
    [
        ("softmax.py", "softmax", "softmax"),
        ("ada_softmax.py", "softmax", "ada"),
        ("softmax_ada.py", "softmax", "ada"),
        ("softmax-1.py", "softmax", "softmax-1"),
        ("softmax (1).py", "softmax", "softmax (1)"),
        ("softmax - Copy.py", "softmax", "softmax - Copy"),
        ("ada_1_2_softmax-1.py", "softmax", "ada_1"),
        ("ada_LATE_1_2_softmax.py", "softmax", "ada_1"),
        ("ada_softmax_final.py", "softmax", "ada"),
        ("Ada L. (1815) softmax.py", "softmax", "Ada L. (1815"),
        ("Żaneta_softmax.py", "softmax", "Żaneta"),
        ("top-k.py", "top_k", "top-k"),
        ("ada_top_k-12.py", "top_k", "ada"),
        ("convnet_gpu.py", "convnet_gpu", "convnet_gpu"),
        ("ada_convnet_gpu (2).py", "convnet_gpu", "ada"),
        ("convnet_ada.py", "convnet", "ada"),
        ("gpu_convnet.py", "convnet", "gpu"),
        ("one_hot_softmax.py", "softmax", "one_hot"),
        ("bob_co2_trend.py", "co2_trend", "bob"),
        ("SoftMax.py", "softmax", "SoftMax"),
        ("softmax.PY", "softmax", "softmax"),
    ],
)
def test_a_name_says_which_kata_and_who(names, file, answers, student):
    named = names.named_by(file)

    assert named and named.kata == answers
    assert names.student(file) == student


@pytest.mark.parametrize(
    "file",
    [
        *("test_softmax.py", "ada_1_2_test_softmax-1.py", "softmax_test.py", "check_softmax.py"),
        *("show_softmax.py", "softmaxes.py", "mysoftmax.py", "soft_max.py", "top_k_.txt"),
        *("softmax", "softmax.ipynb", "im2col2.py", "k_top.py", "1.py", ".py", ""),
    ],
)
def test_what_is_called_otherwise_is_no_answer(names, file):
    assert names.named_by(file) is None


def test_capitals_are_known_from_a_name_with_more_in_it(names):
    assert names.named_by("softmax.py") == Named("softmax", Likeness.EXACT)
    assert names.named_by("Softmax.py") == Named("softmax", Likeness.CAPITALS)
    assert names.named_by("Softmax 2.py") == Named("softmax", Likeness.WITHIN)


def test_folders_and_archives_are_called_by_who_handed_them_in(names):
    assert names.student("ada") == "ada"
    assert names.student("ada.zip") == "ada"
    assert names.student("ada.v2.zip") == "ada.v2"


def test_every_kata_of_the_course_is_known_with_all_that_is_added(course: Course):
    names = KataNames(course.katas)
    for kata in course.katas:
        for file in ("{}.py", "{}-1.py", "{} (1).py", "ada_{}.py", "ada_1_2_{}-1.py", "{}_ada.py"):
            named = names.named_by(file.format(kata.name))
            assert named and named.kata == kata.name, file.format(kata.name)
        assert names.named_by(kata.test.name) is None
        assert names.named_by(kata.check.name) is None
