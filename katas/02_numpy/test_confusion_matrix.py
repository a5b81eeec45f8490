import sys
import timeit
from collections import Counter

import numpy as np
import pytest

from .confusion_matrix import confusion_matrix

# Six pictures of 0, 1 and 2, none of 3. A pair repeats; 2 is taken for 0, but 0 never for 2.
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
            "even beyond the largest pair in the data. If it is about a negative number: one "
            "wrapped around in a narrow dtype."
            if len(truth)
            else "Without examples, expected a matrix of zeros. An empty array has no minimum and "
            "no maximum."
        )
    )
    assert isinstance(matrix, np.ndarray), f"expected a numpy array, got {type(matrix).__name__}"
    assert matrix.shape == (classes, classes), (
        f"expected shape ({classes}, {classes}), got {matrix.shape}: every class has a row and a "
        "column, even one that never occurs. Fewer rows: classes were counted in the data and not "
        "taken from the argument."
    )
    assert matrix.dtype == np.int64, (
        f"expected dtype int64, got {matrix.dtype}: counts are whole numbers, and a narrow dtype "
        "ends too soon."
    )
    return matrix


def test_every_class_has_a_row_and_a_column():
    count(np.array(TRUTH), np.array(PREDICTED), 4)


def test_right_predictions_are_counted_on_the_diagonal():
    labels = np.array([1, 0, 1])

    matrix = count(labels, labels.copy(), 3).tolist()

    assert matrix == [[1, 0, 0], [0, 2, 0], [0, 0, 0]], (
        "one 0 and two 1 were predicted correctly: expected [[1, 0, 0], [0, 2, 0], [0, 0, 0]], "
        f"got {matrix}. A 1 in place of the 2: matrix[truth, predicted] += 1 adds once to each "
        "cell, however often it is named. A sum above 3: the counts were repeated to fill the "
        "matrix."
    )


def test_rows_are_the_truth_and_columns_what_was_predicted():
    matrix = count(np.array(TRUTH), np.array(PREDICTED), 4).tolist()

    assert matrix == [[1, 1, 0, 0], [0, 1, 0, 0], [2, 0, 1, 0], [0, 0, 0, 0]], (
        "two pictures of 2 were taken for 0, and none of 0 for 2: expected row 0 [1, 1, 0, 0] and "
        f"row 2 [2, 0, 1, 0], got {matrix[0]} and {matrix[2]}. If row 0 is [1, 0, 2, 0], rows and "
        "columns are swapped. Fractions are shares, not counts."
    )


def test_a_class_that_never_occurs_keeps_its_place():
    matrix = count(np.array([3, 3]), np.array([1, 3]), 5)

    assert np.argwhere(matrix).tolist() == [[3, 1], [3, 3]], (
        "class 3 was taken for 1 once and for 3 once: expected counts in cells [3, 1] and [3, 3], "
        f"got them in {np.argwhere(matrix).tolist()}. [1, 0] and [1, 1]: the classes in the data "
        "were renumbered. 1 and 3 are classes 1 and 3, whatever else occurs."
    )


def test_of_no_examples_there_is_a_matrix_of_zeros():
    nothing = np.array([], dtype=np.int64)

    matrix = count(nothing, nothing.copy(), 3)

    assert not matrix.any(), f"without examples, expected zeros, got {matrix.tolist()}"


@pytest.mark.parametrize("dtype", ["uint8", "int16", "int32", "int64"])
def test_letters_in_narrow_integers_are_counted_like_others(dtype):
    """Classes 0 to 25 are the letters: the last cell is number 675, and a byte ends at 255."""
    truth = np.array([0, 25, 25, 9], dtype=dtype)
    predicted = np.array([0, 25, 25, 24], dtype=dtype)

    matrix = count(truth, predicted, 26)

    found = {(t, p): matrix[t, p].item() for t, p in np.argwhere(matrix).tolist()}
    assert found == {(0, 0): 1, (25, 25): 2, (9, 24): 1}, (
        "expected {(0, 0): 1, (25, 25): 2, (9, 24): 1}, got "
        f"{found} with {dtype}. In uint8, 25 * 26 + 25 wraps around to 163, which is the cell "
        "(6, 7): widen before you multiply."
    )


@pytest.mark.parametrize("dtype", ["int16", "int32", "int64"])
@pytest.mark.parametrize("narrow", ["uint8", "int16", "int32"])
def test_more_classes_than_a_byte_can_number(narrow, dtype):
    truth, predicted = np.array([255, 3], dtype=narrow), np.array([299, 255], dtype=dtype)

    matrix = count(truth, predicted, 300)

    assert np.argwhere(matrix).tolist() == [[3, 255], [255, 299]], (
        "expected counts in cells [3, 255] and [255, 299], got them in "
        f"{np.argwhere(matrix).tolist()}. There are 300 classes, and the dtypes of truth and "
        "predicted may differ. The last pair is number 89,999, but int16 ends at 32,767 and uint16 "
        "at 65,535."
    )


def test_counts_that_no_narrow_dtype_holds():
    often = [70_000, 3_000, 300]
    truth, predicted = np.repeat([0, 1, 2], often), np.repeat([1, 1, 0], often)

    matrix = count(truth.astype("uint8"), predicted.astype("uint8"), 3).tolist()

    assert matrix == [[0, 70_000, 0], [0, 3_000, 0], [300, 0, 0]], (
        "expected [[0, 70000, 0], [0, 3000, 0], [300, 0, 0]], got "
        f"{matrix}. In 8 bits these counts become 112, 184 and 44, in 16 bits 4,464, 3,000 and "
        "300. float16 ends at 65,504, and its inf is no integer. Widen before you count, not after."
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
        pytest.fail(f"expected ValueError, got {type(error).__name__}: {error}")
    pytest.fail(
        f"with 3 classes, truth {truth} and predicted {predicted} contain a number that is no "
        f"class: expected ValueError, got {np.asarray(got).tolist()}. If you number the cells, a "
        "predicted 3 is silently counted as 0 in the next row. As an index, -1 is the last class. "
        "2**32 + 1 becomes 1 in 32 bits: check before you narrow the dtype."
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
        pytest.fail(f"expected ValueError, got {type(error).__name__}: {error}")
    pytest.fail(
        f"{n} true classes and {m} predicted ones: expected ValueError, "
        f"got {np.asarray(got).tolist()}. numpy broadcasts a single number to all others, and zip "
        "stops at the shorter array. An empty array and another differ in length too."
    )


def test_agrees_with_a_loop_on_predicted_digits(data):
    """The predicted digit is the one whose mean picture is nearest."""
    with np.load(data / "mnist_5k.npz") as mnist:
        pictures = mnist["x_test"].reshape(1000, -1) / 255
        truth = mnist["y_test"]
    means = np.stack([pictures[truth == digit].mean(axis=0) for digit in range(10)])
    predicted = ((means**2).sum(axis=1) - 2 * pictures @ means.T).argmin(axis=1)

    matrix = count(truth, predicted, 10)

    expected = Counter(zip(truth.tolist(), predicted.tolist(), strict=True))
    for t, p in np.ndindex(10, 10):
        assert matrix[t, p] == expected[t, p], (
            f"pictures of {t} taken for {p}: expected {expected[t, p]}, got {matrix[t, p]}"
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
            "expected under 2,000 lines of Python for 10,000 examples, got more: "
            f"{reason}. It is "
            f"{min(yours) / min(sort):.2g} times as slow as sorting all pairs."
        )
