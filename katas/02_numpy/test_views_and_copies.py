import numpy as np
import pytest

from .views_and_copies import cut, flat, paint, painted


@pytest.fixture
def image():
    """Four rows of six pixels: 123 is in row 2, column 3."""
    return np.array([[100 + 10 * row + column for column in range(6)] for row in range(4)], "uint8")


LAYOUTS = {
    "image": lambda image: image,
    "image.T": lambda image: image.T,
    "image[::-1]": lambda image: image[::-1],
    "image[:, ::2]": lambda image: image[:, ::2],
    "image[1:]": lambda image: image[1:],
}
layouts = pytest.mark.parametrize("layout", LAYOUTS, ids=list(LAYOUTS))


def pixels_of(result, shape, name):
    """Type, shape and dtype, before any value is looked at."""
    assert isinstance(result, np.ndarray), (
        f"{name} returns a numpy array, got {type(result).__name__}"
    )
    assert result.shape == shape, f"{name}: expected shape {shape}, got {result.shape}"
    assert result.dtype == np.uint8, f"{name}: expected the image's dtype uint8, got {result.dtype}"
    return result.tolist()


def crossing(image, rows, columns, value):
    """Return the image's pixels as lists, painted one by one."""
    lists = image.tolist()
    for row in rows:
        for column in columns:
            lists[row][column] = value
    return lists


def test_a_cut_holds_height_times_width_pixels(image):
    part = cut(image, 1, 2, 2, 3)

    assert isinstance(part, np.ndarray), f"expected a numpy array, got {type(part).__name__}"
    assert part.shape == (2, 3), (
        f"a cut of height 2 and width 3: expected shape (2, 3), got {part.shape}. (1, 1): height "
        "and width were used as ends. (3, 4): one row and one column too many. (3, 2): rows and "
        "columns were swapped."
    )
    assert pixels_of(part, (2, 3), "cut") == [[112, 113, 114], [122, 123, 124]], (
        "from row 1 and column 2, expected [[112, 113, 114], [122, 123, 124]], got "
        f"{part.tolist()}. If the first is 121, top and left were swapped."
    )


@layouts
def test_a_cut_is_a_view(image, layout):
    view = LAYOUTS[layout](image)

    part = cut(view, 1, 1, 2, 2)

    assert pixels_of(part, (2, 2), "cut") == [row[1:3] for row in view.tolist()[1:3]]
    assert np.shares_memory(part, image), (
        f"the cut of {layout} has the right pixels, but does not share memory: it is a copy. "
        "A slice makes a view. Lists and arrays as an index, np.ix_, np.take and .copy() copy."
    )


def test_what_is_written_into_a_cut_is_in_the_image(image):
    expected = crossing(image, [1, 2], [2, 3, 4], 7)

    part = cut(image, 1, 2, 2, 3)

    pixels_of(part, (2, 3), "cut")
    assert part.flags.writeable, "expected a cut that can be written to, got a read-only one"
    part[...] = 7
    assert image.tolist() == expected, (
        f"after filling the cut with 7, expected the image {expected}, got {image.tolist()}"
    )


def painting(image, rows, columns, value):
    """Call paint, and say it plainly if it took the lists for pairs."""
    __tracebackhide__ = True
    error = None
    try:
        result = paint(image, rows, columns, value)
    except (IndexError, ValueError) as raised:
        error = raised
    assert error is None, (
        f"{type(error).__name__}: {error}. With two lists, image[rows, columns] makes pairs, "
        "the first row with the first column and so on. Here each row crosses each column."
    )
    assert result is None, (
        f"paint changes the caller's image and returns None, got {type(result).__name__}"
    )


def test_paint_changes_the_image_where_rows_and_columns_cross(image):
    before, expected = image.tolist(), crossing(image, [3, 0], [1, 4, 2], 7)

    painting(image, [3, 0], [1, 4, 2], 7)

    assert image.tolist() != before, (
        "the caller's image did not change. image[rows] with a list is a copy, so what you write "
        "to it, as in image[rows][:, columns] = 7, is lost. So is what you write to image.copy(), "
        "and `image = ...` only gives a name to another array."
    )
    assert image.tolist() == expected, (
        f"rows 3 and 0 cross columns 1, 4 and 2 in 6 pixels: expected {expected}, got "
        f"{image.tolist()}. If 24 pixels are 7, you painted all. If more than 6, you painted "
        "whole rows or columns, or everything between them."
    )


def test_paint_crosses_as_many_rows_as_columns_too(image):
    expected = crossing(image, [0, 2], [5, 3], 7)

    painting(image, [0, 2], [5, 3], 7)

    sevens = np.argwhere(image == 7).tolist()
    assert image.tolist() == expected, (
        f"rows 0 and 2 cross columns 5 and 3 in 4 pixels, got 7 at {sevens}. Only (0, 5) and "
        "(2, 3): the two lists were used as pairs."
    )


def test_paint_leaves_alone_what_lies_between_uneven_rows(image):
    expected = crossing(image, [3, 0, 1], [5, 1, 2], 7)

    painting(image, [3, 0, 1], [5, 1, 2], 7)

    too_many = np.argwhere((image == 7) & (np.array(expected) != 7)).tolist()
    assert image.tolist() == expected, (
        f"rows 3, 0 and 1 cross columns 5, 1 and 2 in 9 pixels, got 7 at {too_many} too. A slice "
        "from the first to the last, with any step, also covers others."
        if too_many
        else f"rows 3, 0 and 1 cross columns 5, 1 and 2 in 9 pixels, got {image.tolist()}"
    )


@layouts
def test_paint_reaches_through_a_view(image, layout):
    view = LAYOUTS[layout](image)
    expected = crossing(view, [2, 0], [0, 2], 7)

    painting(view, [2, 0], [0, 2], 7)

    assert view.tolist() == expected, (
        f"after paint({layout}, ...) expected {expected}, got {view.tolist()}. If nothing "
        "changed, you painted a copy: reshape and ravel make one where the pixels do not follow "
        "one another in memory."
    )
    assert np.count_nonzero(image == 7) == 4, "only these 4 pixels of the image may change"


@layouts
def test_painted_leaves_the_image_as_it_was(image, layout):
    view = LAYOUTS[layout](image)
    before, expected = image.copy(), crossing(view, [0, 2], [1, 0], 7)

    result = painted(view, [0, 2], [1, 0], 7)

    assert image.tolist() == before.tolist(), (
        f"painted({layout}, ...) changed the caller's image. image[:] copies a list, but makes "
        "a view of an array. `=` and np.asarray do not copy either."
    )
    assert pixels_of(result, view.shape, "painted") == expected, (
        f"painted({layout}, ...): expected {expected}, got {result.tolist()}"
    )
    assert not np.shares_memory(result, image), (
        "the result shares memory with the image: writing to one changes the other."
    )
    assert result.flags.writeable, "expected a result that can be written to, got a read-only one"


@pytest.mark.parametrize(
    ("dtype", "value"),
    [("float32", 0.5), ("int16", -300), ("int64", 2**53 + 1)],
    ids=["float32", "int16", "int64"],
)
def test_paint_and_painted_keep_value_and_dtype(dtype, value):
    image = np.array([[1000, 2, 3], [4, 5, 6]], dtype)
    expected = crossing(image, [1], [0, 2], value)

    result = painted(image.copy(), [1], [0, 2], value)
    painting(image, [1], [0, 2], value)

    for name, came in (("painted", result), ("paint", image)):
        assert came.dtype == dtype, f"{name}: expected dtype {dtype}, got {came.dtype}"
        assert came.tolist() == expected, (
            f"{name} with the {dtype} value {value}: expected {expected}, got {came.tolist()}. "
            "int() drops a fraction, and float() keeps 53 bits of an integer."
        )


def flattened(image):
    """Call flat and take its answer apart."""
    __tracebackhide__ = True
    result = flat(image)
    assert isinstance(result, tuple) and len(result) == 2, (
        f"flat returns a tuple of an array and a bool, got {result!r}"
    )
    pixels, shared = result
    assert isinstance(shared, bool | np.bool_), (
        f"expected True or False as the second result, got {shared!r}"
    )
    return pixels, shared


@layouts
def test_flat_has_the_pixels_row_after_row(image, layout):
    view = LAYOUTS[layout](image)
    expected = [pixel for row in view.tolist() for pixel in row]

    pixels, _ = flattened(view)

    assert pixels_of(pixels, (view.size,), "flat") == expected, (
        f"flat({layout}), row by row: expected {expected}, got {pixels.tolist()}. If only the "
        "order is wrong, it is the order in memory (order='K' or 'A'), or by columns ('F')."
    )


@pytest.mark.parametrize("layout", ["image", "image[1:]"])
def test_flat_is_a_view_where_the_rows_follow_one_another(image, layout):
    view = LAYOUTS[layout](image)

    pixels, shared = flattened(view)

    pixels_of(pixels, (view.size,), "flat")
    assert np.shares_memory(pixels, image), (
        f"in {layout} each row follows the one before, so no pixel has to move. But the result is "
        "a copy. flatten always copies."
    )
    assert shared, (
        f"flat({layout}) shares the image's memory, but you returned False. The .base of a view is "
        "the array that owns the memory. If image is a view itself, that is another array."
    )


@layouts
def test_flat_says_whether_it_shares_memory(image, layout):
    view = LAYOUTS[layout](image)

    pixels, shared = flattened(view)

    pixels_of(pixels, (view.size,), "flat")
    truth = np.shares_memory(pixels, image)
    assert shared == truth, f"flat({layout}): expected {truth}, got {shared}. " + (
        "If rows have gaps, reshape may still find a view, and ravel does not."
        if truth
        else "reshape and ravel may have to copy if the pixels do not follow one another row by "
        "row. The .base of such a copy may be set nevertheless."
    )
