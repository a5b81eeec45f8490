import math
import weakref
from collections import Counter
from contextlib import contextmanager
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from .names_by_sex import girl_share

BORN = [
    ("Robin", 300, 9000),
    ("Ada", 52_000, 0),
    ("Hannah", 2500, 7),
    ("Noah", 20, 40_000),
    ("Ann", 700, 1),
    ("ROB", 0, 8000),
    ("Robin", 900, 150),
]
ASKED = ["Nora", "Robin", "Bo", "Hannah", "Adan", "Xyz", "Annann"]


@pytest.fixture
def names():
    return pd.Series(ASKED, index=[4, 1, 4, 0, 9, 7, 2], name="asked")


def table(rows):
    """A chunk of these rows, its index unsorted."""
    made = pd.DataFrame(rows, columns=["name", "F", "M"])
    return made.astype({"name": "str"}).set_axis(range(len(rows), 0, -1))


def cut(*places):
    """BORN, cut at these places into chunks that come once."""
    ends = [0, *places, len(BORN)]
    return (table(BORN[start:end]) for start, end in pairwise(ends))


def grams(name, ends=True, lower=True, sizes=(1, 2, 3)):
    """All n-grams of a name, as often as they come."""
    text = name.lower() if lower else name
    text = f" {text} " if ends else text
    return [text[i : i + size] for size in sizes for i in range(len(text) - size + 1)]


def by_hand(
    rows, names, columns=2**18, prior=None, once=False, weigh=float, even=False, drop=False, **cut
):
    """Naive Bayes with counters, and on request with a mistake."""
    babies, found = Counter(), {"F": Counter(), "M": Counter()}
    for name, *counts in rows:
        pieces = Counter(grams(name, **cut))
        size = math.sqrt(sum(n * n for n in pieces.values())) if even else 1
        for sex, count in zip("FM", counts, strict=True):
            babies[sex] += weigh(count)
            for piece, n in pieces.items():
                found[sex][piece] += weigh(count) * (1 if once else n / size)
    shares = []
    for name in names:
        pieces = Counter(grams(name, **cut))
        size = math.sqrt(sum(n * n for n in pieces.values())) if even else 1
        logs = {sex: math.log(prior or babies[sex]) for sex in "FM"}
        for piece, n in pieces.items():
            if drop and piece not in found["F"]:
                continue
            for sex in "FM":
                part = (found[sex][piece] + 1) / (found[sex].total() + columns)
                logs[sex] += (1 if once else n / size) * math.log(part)
        shares.append(1 / (1 + math.exp(min(logs["M"] - logs["F"], 700))))
    return np.array(shares)


def both_sexes(rows):
    return any(girls for _, girls, _ in rows) and any(boys for _, _, boys in rows)


def mistakes(names):
    """What some mistakes give, with the cause."""
    known = len({piece for name, *_ in BORN for piece in grams(name)})
    every = len({piece for name in [*names, *(row[0] for row in BORN)] for piece in grams(name)})
    return {
        "each name counted as one baby of each sex that has it": {"weigh": bool},
        "the blanks at the ends were lost, and with them how a name begins and ends": {
            "ends": False
        },
        "capitals were kept": {"lower": False},
        "an n-gram that comes twice in a name counted once": {"once": True},
        "all names were made equally long (norm)": {"even": True},
        "the prior of both sexes was the same": {"prior": 1},
        "n-grams of one character were left out": {"sizes": (2, 3)},
        "only single characters were counted": {"sizes": (1,)},
        "only the n-grams of the chunks exist for it, not 2**18": {"columns": known, "drop": True},
        "only the n-grams of chunks and names exist for it, not 2**18": {"columns": every},
        "2**20 n-grams, HashingVectorizer's default": {"columns": 2**20},
    }


@contextmanager
def told(advice):
    """Add `advice` to any error that comes from the learner's code."""
    try:
        yield
    except Exception as error:
        error.add_note(advice)
        raise


def shares(chunks, names):
    """Return the answer, once it is a probability for each name."""
    advice = (
        "Naive Bayes takes counts, which are never negative, and has to know of both sexes before "
        "the first chunk, whatever that holds."
    )
    with told(advice):
        answer = girl_share(chunks, names)
    assert isinstance(answer, np.ndarray), f"expected an array, got {answer!r}."
    assert answer.dtype == np.float64, f"expected dtype float64, got {answer.dtype}."
    assert answer.shape == (len(names),), (
        f"expected one probability for each of {len(names)} names, got the shape {answer.shape}."
    )
    assert np.isfinite(answer).all(), (
        f"expected finite numbers, got {answer}: a product of so many small numbers is 0, and "
        "0 / 0 is no number."
    )
    assert ((answer >= 0) & (answer <= 1)).all(), f"expected probabilities, got {answer}."
    return answer


def same(answer, expected, names, text, causes=()):
    """Compare, and name the one mistake that gives what came."""
    if answer == pytest.approx(expected, rel=1e-5, abs=1e-5):
        return
    worst = int(np.abs(answer - expected).argmax())
    # Mistakes that change this name's number, all told apart by the whole array.
    why = [f" Likely cause: {cause}." for cause, wrong in causes if np.allclose(answer, wrong)]
    pytest.fail(
        f"{text}: expected {expected[worst]:.6f} for {list(names)[worst]!r}, got "
        f"{answer[worst]:.6f}.{why[0] if why else ''}"
    )


def test_every_name_gets_a_probability(names):
    shares(cut(3), names)


def test_it_is_that_of_a_girl():
    girl, boy = shares(cut(), pd.Series(["Ada", "Noah"]))

    assert girl > boy, (
        "all babies called Ada are girls, most called Noah boys: expected a higher number for Ada, "
        f"got {girl:.3f} and {boy:.3f}. "
        "The columns of predict_proba stand in the order of the sorted labels."
    )


def test_a_name_is_judged_alike_alone_and_in_company(names):
    together = shares(cut(3), names)
    alone = np.array([shares(cut(3), names.iloc[[i]])[0] for i in range(len(names))])

    same(
        alone,
        together,
        names,
        "whatever other names are asked: a vocabulary was learned from them, which is the test "
        "part",
    )


def test_the_counts_of_n_grams_give_it(names):
    answer = shares(cut(), names)

    causes = [(cause, by_hand(BORN, names, **kw)) for cause, kw in mistakes(names).items()]
    causes.append(("the probability of a boy", 1 - by_hand(BORN, names)))
    most = [(name, float(girls >= boys), float(girls < boys)) for name, girls, boys in BORN]
    causes.append(("each name counted as one baby, of its commoner sex", by_hand(most, names)))
    same(answer, by_hand(BORN, names), names, "counted by hand from seven rows", causes)


def test_a_thousand_babies_weigh_more_than_one():
    rows = [("Ada", 5000, 0), ("Adam", 0, 1), ("Bo", 0, 4999)]

    answer = shares([table(rows)], pd.Series(["Adam"]))

    expected = by_hand(rows, ["Adam"])
    same(answer, expected, ["Adam"], "5000 girls are called Ada and one boy Adam")


@pytest.mark.parametrize("places", [(1, 2, 3, 4, 5, 6), (5,), (2, 4)])
def test_chunks_may_be_cut_anywhere(names, places):
    answer = shares(cut(*places), names)

    parts = [BORN[start:end] for start, end in pairwise([0, *places, len(BORN)])]
    causes = [
        ("only the last chunk was learned; each fit forgets the one before", parts[-1]),
        ("only the first chunk was learned", parts[0]),
    ]
    causes = [(cause, by_hand(rows, names)) for cause, rows in causes if both_sexes(rows)]
    sizes = [len(rows) for rows in parts]
    same(answer, by_hand(BORN, names), names, f"in chunks of {sizes} rows", causes)


def test_a_chunk_may_hold_girls_alone(names):
    rows = [("Ada", 80, 0), ("Eve", 70, 0), ("Bob", 0, 90), ("Abe", 3, 60)]

    answer = shares([table(rows[:2]), table(rows[2:])], names)

    same(answer, by_hand(rows, names), names, "the first chunk has girls alone")


def test_one_chunk_is_kept_at_a_time(names):
    tables = [table(BORN[start : start + 1] * 50) for start in (0, 1, 2, 3, 4, 5, 6, 0, 1, 2)]
    seen = [(weakref.ref(one), weakref.ref(one["F"].to_numpy().base)) for one in tables]
    kept = []

    def stream():
        for number in range(len(seen)):
            kept.append(sum(any(ref() is not None for ref in two) for two in seen[:number]))
            yield tables.pop(0)

    shares(stream(), names)

    assert len(kept) == len(seen), f"expected all {len(seen)} chunks to be read, got {len(kept)}."
    assert max(kept) <= 2, (
        f"expected no chunk to be kept once the next is asked for, but {max(kept)} chunks stood in "
        "memory at once: a large file would not fit."
    )


def test_capitals_do_not_matter():
    small, large = shares(cut(), pd.Series(["hannah", "HANNAH"]))

    assert small == pytest.approx(large), (
        f"expected the same for hannah and HANNAH, got {small:.5f} and {large:.5f}."
    )


def test_a_long_name_has_a_probability_too():
    name = "Annamaria" * 20

    answer = shares(cut(), pd.Series([name, "Rob" * 60]))

    same(answer, by_hand(BORN, [name, "Rob" * 60]), [name, "Rob" * 60], "180 letters")


def test_names_never_met_are_told_apart_by_their_pieces(data):
    file = data / "names_by_sex.csv.gz"
    every = pd.read_csv(file)[::3]
    later = every[1::2]
    lines = range(1, len(every) * 3 + 1)
    skipped = [line for line in lines if (line - 1) % 6]

    with pd.read_csv(file, chunksize=600, skiprows=skipped) as chunks:
        answer = shares(chunks, later["name"])

    right = np.mean((answer > 0.5) == (later["F"] > later["M"]))
    guess = np.mean(later["F"] > later["M"])
    assert right > 0.75, (
        f"of names that it has not met, about 0.79 are told rightly; got {right:.3f}. Always "
        f'saying "girl" would get {max(guess, 1 - guess):.3f}.'
    )


def test_chunks_and_names_stay_as_they_were(names):
    chunk, before = table(BORN), names.copy()

    girl_share([chunk], names)

    pd.testing.assert_frame_equal(chunk, table(BORN))
    pd.testing.assert_series_equal(names, before)
