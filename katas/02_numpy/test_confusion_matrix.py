import sys
import timeit
from collections import Counter

import numpy as np
import pytest

from .confusion_matrix import confusion_matrix

# Six pictures of 0, 1 and 2; nobody drew a 3. Pairs come twice, and 0 and 2 are mixed up unevenly.
TRUTH = [2, 0, 2, 1, 2, 0]
PREDICTED = [0, 0, 2, 1, 0, 1]


def count(truth, predicted, classes):
    """Call ``confusion_matrix`` with copies; look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    error = None
    try:
        matrix = confusion_matrix(truth.copy(), predicted.copy(), classes)
    except (ValueError, IndexError, TypeError) as raised:
        error = raised
    assert error is None, (
        f"{len(truth)} pairs of {classes} classes raised {type(error).__name__}: {error}. "
        + (
            f"If it is about a reshape: the matrix has {classes**2} cells, and each has a count, "
            "also those beyond the largest pair that came. If about a negative number: one wrapped "
            "in a narrow dtype."
            if len(truth)
            else "No examples give a matrix of zeros, and that is no error. The least and the "
            "largest of nothing do not exist."
        )
    )
    assert isinstance(matrix, np.ndarray), f"expected a numpy array, got {type(matrix).__name__}"
    assert matrix.shape == (classes, classes), (
        f"expected shape ({classes}, {classes}), got {matrix.shape}: every class has a row and a "
        "column, also one that never comes. Fewer rows mean that classes were counted from what "
        "came, and not taken from the argument."
    )
    assert matrix.dtype == np.int64, (
        f"expected dtype int64, got {matrix.dtype}: counts are whole numbers, and a narrow dtype "
        "cannot hold many."
    )
    return matrix


def test_every_class_has_a_row_and_a_column():
    count(np.array(TRUTH), np.array(PREDICTED), 4)


def test_right_predictions_are_counted_on_the_diagonal():
    labels = np.array([1, 0, 1])

    matrix = count(labels, labels.copy(), 3).tolist()

    assert matrix == [[1, 0, 0], [0, 2, 0], [0, 0, 0]], (
        f"one 0 and two 1 were seen as what they are: [[1, 0, 0], [0, 2, 0], [0, 0, 0]]; "
        f"got {matrix}. A 1 for the two: the second time a cell was named, it did not grow: "
        "matrix[truth, predicted] += 1 adds once to each cell, however often it is named. More "
        "than three in all: the counts were repeated to fill the matrix."
    )


def test_rows_are_the_truth_and_columns_what_was_predicted():
    matrix = count(np.array(TRUTH), np.array(PREDICTED), 4).tolist()

    assert matrix == [[1, 1, 0, 0], [0, 1, 0, 0], [2, 0, 1, 0], [0, 0, 0, 0]], (
        "two pictures of 2 were taken for 0, and none of 0 for 2: row 2 begins with a 2, and row 0 "
        f"is [1, 1, 0, 0]; got row 0 {matrix[0]} and row 2 {matrix[2]}. If row 0 is "
        "[1, 0, 2, 0], rows and columns are swapped. Fractions are shares, and counts are asked."
    )


def test_a_class_that_never_comes_keeps_its_place():
    matrix = count(np.array([3, 3]), np.array([1, 3]), 5)

    assert np.argwhere(matrix).tolist() == [[3, 1], [3, 3]], (
        "class 3 was taken for 1 once and for 3 once, so cells [3, 1] and [3, 3] are not 0; got "
        f"cells {np.argwhere(matrix).tolist()}. [1, 0] and [1, 1] mean that the classes which "
        "came were numbered anew: 1 and 3 are classes 1 and 3, whatever else comes."
    )


def test_of_no_examples_there_is_a_matrix_of_zeros():
    nothing = np.array([], dtype=np.int64)

    matrix = count(nothing, nothing.copy(), 3)

    assert not matrix.any(), f"nothing was counted, so all are 0; got {matrix.tolist()}"


@pytest.mark.parametrize("dtype", ["uint8", "int16", "int32", "int64"])
def test_letters_in_narrow_integers_are_counted_like_others(dtype):
    """Classes 0 to 25 are the letters: the last cell is number 675, and a byte ends at 255."""
    truth = np.array([0, 25, 25, 9], dtype=dtype)
    predicted = np.array([0, 25, 25, 24], dtype=dtype)

    matrix = count(truth, predicted, 26)

    found = {(t, p): matrix[t, p].item() for t, p in np.argwhere(matrix).tolist()}
    assert found == {(0, 0): 1, (25, 25): 2, (9, 24): 1}, (
        "a for a, z for z twice and a j taken for y: {(0, 0): 1, (25, 25): 2, (9, 24): 1}; got "
        f"{found} with {dtype}. Where a pair's number is made in uint8, 25 * 26 + 25 wraps around "
        "to 163, which is the cell (6, 7): widen before multiplying."
    )


@pytest.mark.parametrize("dtype", ["int16", "int32", "int64"])
@pytest.mark.parametrize("narrow", ["uint8", "int16", "int32"])
def test_more_classes_than_a_byte_can_number(narrow, dtype):
    truth, predicted = np.array([255, 3], dtype=narrow), np.array([299, 255], dtype=dtype)

    matrix = count(truth, predicted, 300)

    assert np.argwhere(matrix).tolist() == [[3, 255], [255, 299]], (
        f"cells [3, 255] and [255, 299] are to hold 1; got {np.argwhere(matrix).tolist()}: "
        "there are 300 classes, and the dtypes of truth and predicted may differ. The last of all "
        "pairs has the number 89,999; int16 ends at 32,767 and uint16 at 65,535."
    )


def test_counts_that_no_narrow_dtype_holds():
    often = [70_000, 3_000, 300]
    truth, predicted = np.repeat([0, 1, 2], often), np.repeat([1, 1, 0], often)

    matrix = count(truth.astype("uint8"), predicted.astype("uint8"), 3).tolist()

    assert matrix == [[0, 70_000, 0], [0, 3_000, 0], [300, 0, 0]], (
        "0 was taken for 1 in 70,000 examples, 1 for 1 in 3,000 and 2 for 0 in 300; got "
        f"{matrix}. Counts that end in 8 bits are 112, 184 and 44, in 16 bits 4,464, 3,000 and "
        "300. float16 ends at 65,504, and its inf is no integer. Widen before counting, not after."
    )


@pytest.mark.parametrize(
    ("truth", "predicted"),
    [
        ([0, 3], [1, 1]),
        ([0, 1], [3, 1]),
        ([0, -1], [1, 1]),
        ([0, 1], [1, -2]),
        ([0, 1], [9, 1]),
        ([0, 2**32 + 1], [1, 1]),
        ([0, 1], [1, 2**32 + 1]),
    ],
    ids=["true 3", "predicted 3", "true -1", "predicted -2", "predicted 9", "true, 2**32", "2**32"],
)
def test_a_number_that_is_no_class_is_an_error(truth, predicted):
    got = None
    try:
        got = confusion_matrix(np.array(truth), np.array(predicted), 3)
    except ValueError:
        return
    except NotImplementedError:
        raise
    except Exception as error:
        pytest.fail(f"ValueError is asked, got {type(error).__name__}: {error}")
    pytest.fail(
        f"with 3 classes, truth {truth} and predicted {predicted} hold a number that is none of 0, "
        f"1, 2: that is a ValueError; got {np.asarray(got).tolist()}. A predicted 3 is silently "
        "counted as 0 in the next row where cells are numbered, and -1 as the last class where it "
        "is an index. 2**32 + 1 is 1 in 32 bits: look before the dtype is made narrower."
    )


@pytest.mark.parametrize(("n", "m"), [(3, 2), (3, 1), (1, 3), (0, 1), (3, 0), (1, 0)])
def test_arrays_of_different_lengths_are_an_error(n, m):
    got = None
    try:
        got = confusion_matrix(np.zeros(n, dtype=int), np.ones(m, dtype=int), 2)
    except ValueError:
        return
    except NotImplementedError:
        raise
    except Exception as error:
        pytest.fail(f"ValueError is asked, got {type(error).__name__}: {error}")
    pytest.fail(
        f"{n} right classes and {m} predicted ones are no pairs: that is a ValueError; "
        f"got {np.asarray(got).tolist()}. A single one is broadcast to all others, and zip stops "
        "at the shorter. With none on one side they are as unequal."
    )


def test_agrees_with_a_loop_on_predicted_digits(data):
    """Each picture is given to the digit whose mean picture is nearest."""
    with np.load(data / "mnist_5k.npz") as mnist:
        pictures = mnist["x_test"].reshape(1000, -1) / 255
        truth = mnist["y_test"]
    means = np.stack([pictures[truth == digit].mean(axis=0) for digit in range(10)])
    predicted = ((means**2).sum(axis=1) - 2 * pictures @ means.T).argmin(axis=1)

    matrix = count(truth, predicted, 10)

    expected = Counter(zip(truth.tolist(), predicted.tolist(), strict=True))
    for t, p in np.ndindex(10, 10):
        assert matrix[t, p] == expected[t, p], (
            f"{expected[t, p]} pictures of {t} were taken for {p}; got {matrix[t, p]}"
        )


@pytest.mark.parametrize("dtype", ["uint8", "int16", "int32", "int64"])
def test_the_caller_keeps_the_labels_unchanged(dtype):
    truth, predicted = np.array(TRUTH, dtype), np.array(PREDICTED, dtype)

    confusion_matrix(truth, predicted, 4)

    assert truth.tolist() == TRUTH, "truth belongs to the caller: *= and += change it."
    assert predicted.tolist() == PREDICTED, "predicted belongs to the caller: *= and += change it."


def lines_run(call, most):
    """Count the lines of Python that run during a call, loops anew each time; stop at ``most``."""
    count = 0

    class Enough(BaseException):
        pass

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        if count >= most:
            raise Enough
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    except Enough:
        pass
    finally:
        sys.settrace(before)
    return count


def test_no_python_runs_for_each_single_example(seed):
    truth, predicted = np.random.default_rng(seed).integers(0, 10, size=(2, 10_000))

    if lines_run(lambda: confusion_matrix(truth, predicted, 10), most=2_000) == 2_000:
        few = lines_run(lambda: confusion_matrix(truth[:10], predicted[:10], 10), most=2_000)
        yours = timeit.repeat(lambda: confusion_matrix(truth, predicted, 10), number=1, repeat=3)
        sort = timeit.repeat(lambda: np.sort(truth * 10 + predicted), number=1, repeat=9)
        reason = "there is a loop over the examples" if few < 2_000 else "as many run for 10"
        pytest.fail(
            "2,000 lines of Python had run when the count was stopped, for 10,000 examples: "
            f"{reason}. It is "
            f"{min(yours) / min(sort):.2g} times as slow as sorting all pairs would be."
        )
