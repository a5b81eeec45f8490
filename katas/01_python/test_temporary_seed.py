import random

import pytest

from .temporary_seed import temporary_seed


@pytest.fixture(autouse=True)
def shared_generator(seed):
    """Every test begins with the shared generator in a known state, and leaves it as it was."""
    before = random.getstate()
    random.seed(f"everybody's {seed}")
    yield
    random.setstate(before)


def numbers(count=3):
    """Draw from the shared generator."""
    return [random.randrange(1000) for _ in range(count)]


def numbers_after(seed, count=3):
    """Return what the shared generator gives after ``random.seed(seed)``, without touching it."""
    generator = random.Random(seed)
    return [generator.randrange(1000) for _ in range(count)]


def next_numbers():
    """Return what the shared generator would give next, without touching it."""
    generator = random.Random()
    generator.setstate(random.getstate())
    return [generator.randrange(1000) for _ in range(3)]


def manager_of(seed):
    """Make sure that something came that ``with`` can use."""
    __tracebackhide__ = True
    manager = temporary_seed(seed)
    assert hasattr(manager, "__enter__") and hasattr(manager, "__exit__"), (
        f"temporary_seed({seed!r}) returned {manager!r}, which a with statement cannot use: it "
        "needs __enter__ and __exit__, or contextlib's decorator around a generator function."
    )
    return manager


def assert_goes_on(expected, otherwise):
    """Expect ``expected`` of the shared generator; ``otherwise`` says what other numbers mean."""
    __tracebackhide__ = True
    came = numbers()
    assert came == expected, (
        f"after the block everybody's numbers go on with {expected}, but {came} came. {otherwise}"
    )


def test_inside_the_block_the_seed_holds():
    with manager_of(7):
        came = numbers()

    assert came == numbers_after(7), (
        f"after random.seed(7) come {numbers_after(7)}, and in the block too, but {came} came."
    )


def test_after_the_block_all_goes_on_as_if_there_had_been_none():
    expected = next_numbers()

    with manager_of(7):
        numbers()

    assert_goes_on(
        expected,
        f"{numbers_after(7, 6)[3:]} means that the seed still holds; others, that random was "
        "seeded once more. Only its state says where it was: a seed says where it began.",
    )


@pytest.mark.parametrize("seed", ["penguin", 0, "", -3])
def test_any_number_or_text_is_a_seed(seed):
    why = (
        "A text is a seed as it is, given to random.seed alone: its hash() is another one in every "
        "program, and version=1 another seed."
        if seed == "penguin"
        else "A seed of 0 or '' is false for an if, but it is there."
        if not seed
        else ""
    )

    with manager_of(seed):
        came = numbers()

    assert came == numbers_after(seed), (
        f"after random.seed({seed!r}) come {numbers_after(seed)}, and in the block too, but {came} "
        f"came. {why}"
    )


def test_the_call_alone_changes_nothing():
    expected = next_numbers()

    manager_of(7)

    came = numbers()
    assert came == expected, (
        f"temporary_seed(7) was called without a block, and everybody's next numbers are {came}, "
        f"not {expected}: seeding belongs to __enter__, or after the generator has begun."
    )


def test_the_state_is_that_at_the_beginning_of_the_block():
    manager = manager_of(7)
    drawn = numbers()
    expected = next_numbers()

    with manager:
        numbers()

    assert_goes_on(
        expected,
        f"{drawn} came between the call and the block, and once more after it if the state was "
        "saved at the call: it has to be that at the beginning of the block.",
    )


class SorrowError(Exception):
    """An exception that no answer can know."""


@pytest.mark.parametrize("kind", [SorrowError, KeyboardInterrupt, GeneratorExit, StopIteration])
def test_after_an_exception_the_state_is_back_too(kind):
    manager = manager_of(7)
    expected = next_numbers()
    raised, caught = kind("in the block"), None

    try:
        with manager:
            numbers()
            raise raised
    except BaseException as error:
        caught = error

    assert caught is not None, (
        f"the block raised {raised!r}, but nobody outside got to know: the exception was "
        "swallowed. A true result of __exit__ does that, as does except without raise, or a "
        "return in finally."
    )
    assert caught is raised, (
        f"the block raised {raised!r}, but {caught!r} came out of it: "
        "the block's own exception has to pass unchanged."
    )
    assert_goes_on(
        expected,
        f"{numbers_after(7, 6)[3:]} means that the state was not put back, since an exception of "
        f"the kind {kind.__name__} goes past what stands after the block: "
        "code that must run needs a finally or an __exit__.",
    )


def test_the_state_is_back_after_return_and_break():
    def draw(manager):
        with manager:
            return numbers()

    managers = manager_of(7), manager_of(8)
    expected = next_numbers()

    draw(managers[0])
    for _ in range(2):
        with managers[1]:
            numbers()
            break

    assert_goes_on(expected, "return and break leave the block too, and the state has to be back.")


def test_nested_blocks_go_on_where_they_were():
    expected = next_numbers()

    with manager_of(7):
        came = numbers(2)
        with manager_of(8):
            inner = numbers(2)
            with manager_of(9):
                numbers(5)
            inner += numbers(2)
        came += numbers(2)

    assert inner == numbers_after(8, 4), (
        f"the numbers of seed 8 are {numbers_after(8, 4)}, but with a block of seed 9 in their "
        f"middle {inner} came: the inner block did not give back what it found. "
        f"{numbers_after(8, 2)} twice means that seed 8 was set once more, and began anew."
    )
    assert came == numbers_after(7, 4), (
        f"the numbers of seed 7 are {numbers_after(7, 4)}, but with a block of seed 8 in their "
        f"middle {came} came. {numbers_after(8, 4)[2:]} at the end are of seed 8: there is one "
        "place for the state of all blocks, and an inner one overwrites what the outer one saved."
    )
    assert_goes_on(expected, "Each block has to keep a state of its own, and to put that back.")


def test_nested_blocks_of_one_seed_keep_apart():
    expected = next_numbers()

    try:
        with manager_of(7):
            came = numbers(2)
            with manager_of(7):
                inner = numbers(2)
            came += numbers(2)
    except KeyError as error:
        error.add_note(
            "A KeyError means that blocks find what they remember by the seed: two of seed 7 are "
            "open here, and the inner one took what the outer one looks for."
        )
        raise

    assert inner == numbers_after(7, 2), (
        f"the inner block begins with {numbers_after(7, 2)} like any of seed 7, but {inner} came."
    )
    assert came == numbers_after(7, 4), (
        f"the numbers of seed 7 are {numbers_after(7, 4)}, but with another block of seed 7 in "
        f"their middle {came} came: what one block remembers, the other must not find by the seed."
    )
    assert_goes_on(expected, "What one block remembers must not be found by its seed.")


def test_half_a_pair_of_normal_numbers_comes_back_too():
    # random.gauss makes two numbers at once and keeps one of them for the next call.
    random.gauss(0, 1)
    kept = random.getstate()[2]

    with manager_of(7):
        came = random.gauss(0, 1)

    assert came == random.Random(7).gauss(0, 1), (
        f"after random.seed(7), random.gauss(0, 1) gives {random.Random(7).gauss(0, 1)}, but "
        f"{came} came. {kept} is what was kept from before the block."
    )
    assert random.getstate()[2] == kept, (
        f"before the block random.gauss had kept {kept} for its next call, and now it has "
        f"{random.getstate()[2]}: the state is all that random.getstate() gives."
    )


def test_the_whole_state_is_what_it_was():
    before = random.getstate()

    with manager_of(7):
        numbers()

    assert random.getstate() == before, (
        "the next numbers are right, but random.getstate() differs: the state was not put back."
    )
