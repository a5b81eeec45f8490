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
layouts = pytest.mark.parametrize("layout", LAYOUTS)


def pixels_of(result, shape, name):
    """Type, shape and dtype, before any value is looked at."""
    assert isinstance(result, np.ndarray), (
        f"{name} returns an array; a {type(result).__name__} came. A list has no part in the "
        "image's memory."
    )
    assert result.shape == shape, f"{name} returns shape {shape} here; {result.shape} came."
    assert result.dtype == np.uint8, (
        f"this image is uint8, and so is what {name} returns; {result.dtype} came."
    )
    return result.tolist()


def crossing(image, rows, columns, value):
    """Return the image's pixels as lists, painted one by one."""
    lists = image.tolist()
    for row in rows:
        for column in columns:
            lists[row][column] = value
    return lists


def test_a_cut_holds_the_pixels_asked_for(image):
    part = cut(image, 1, 2, 2, 3)

    assert isinstance(part, np.ndarray), f"a cut is an array; a {type(part).__name__} came."
    assert part.shape == (2, 3), (
        f"a cut 2 high and 3 wide has shape (2, 3); {part.shape} came. (1, 1) means that height "
        "and width were taken for ends, (3, 4) that the last row and column were counted in, and "
        "(3, 2) that rows and columns were swapped."
    )
    assert pixels_of(part, (2, 3), "cut") == [[112, 113, 114], [122, 123, 124]], (
        f"from row 1 and column 2 it is 112, 113, 114 and below them 122, 123, 124; "
        f"{part.tolist()} came. A 121 at the top left means that top and left were swapped."
    )


@layouts
def test_a_cut_is_a_view(image, layout):
    view = LAYOUTS[layout](image)

    part = cut(view, 1, 1, 2, 2)

    assert pixels_of(part, (2, 2), "cut") == [row[1:3] for row in view.tolist()[1:3]]
    assert np.shares_memory(part, image), (
        f"the cut of {layout} holds the right pixels, but in memory of its own: it is a copy. "
        "A slice makes a view; numbers in a list or array, np.ix_, np.take and .copy() do not."
    )


def test_what_is_written_into_a_cut_is_in_the_image(image):
    expected = crossing(image, [1, 2], [2, 3, 4], 7)

    part = cut(image, 1, 2, 2, 3)

    pixels_of(part, (2, 3), "cut")
    assert part.flags.writeable, "a cut can be written into, and this one is read-only."
    part[...] = 7
    assert image.tolist() == expected, (
        f"a cut was filled with 7, so the image is {expected}; it is {image.tolist()}."
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
        "the first row with the first column and so on: here each row is to cross each column."
    )
    assert result is None, (
        f"paint changes the caller's image and returns None; a {type(result).__name__} came."
    )


def test_paint_changes_the_image_where_rows_and_columns_cross(image):
    before, expected = image.tolist(), crossing(image, [3, 0], [1, 4, 2], 7)

    painting(image, [3, 0], [1, 4, 2], 7)

    assert image.tolist() != before, (
        "the caller's image did not change. image[rows] with a list is a copy: what is written "
        "into it, as in image[rows][:, columns] = 7, is lost, and so is what is written into "
        "image.copy() or bound to the name image."
    )
    assert image.tolist() == expected, (
        f"rows 3 and 0 cross columns 1, 4 and 2 in 6 pixels, which makes {expected}; it is "
        f"{image.tolist()}. If 24 pixels are 7, all were painted; if more than 6, whole rows or "
        "columns were, or all that lies between."
    )


def test_paint_crosses_as_many_rows_as_columns_too(image):
    expected = crossing(image, [0, 2], [5, 3], 7)

    painting(image, [0, 2], [5, 3], 7)

    sevens = np.argwhere(image == 7).tolist()
    assert image.tolist() == expected, (
        f"rows 0 and 2 cross columns 5 and 3 in 4 pixels; 7 is at {sevens}. Two pixels, (0, 5) "
        "and (2, 3), mean that the lists were taken for pairs."
    )


def test_paint_leaves_alone_what_lies_between_uneven_rows(image):
    expected = crossing(image, [3, 0, 1], [5, 1, 2], 7)

    painting(image, [3, 0, 1], [5, 1, 2], 7)

    too_many = np.argwhere((image == 7) & (np.array(expected) != 7)).tolist()
    assert image.tolist() == expected, (
        f"rows 3, 0 and 1 cross columns 5, 1 and 2 in 9 pixels; 7 is at {too_many} too. A slice "
        "from the first to the last, by steps or not, meets others on its way."
        if too_many
        else f"rows 3, 0 and 1 cross columns 5, 1 and 2 in 9 pixels; {image.tolist()} came."
    )


@layouts
def test_paint_reaches_through_a_view(image, layout):
    view = LAYOUTS[layout](image)
    expected = crossing(view, [2, 0], [0, 2], 7)

    painting(view, [2, 0], [0, 2], 7)

    assert view.tolist() == expected, (
        f"paint was given {layout}: it should be {expected} now, and is {view.tolist()}. "
        "If nothing changed, a copy was painted: reshape and ravel make one where the pixels do "
        "not follow one another in memory."
    )
    assert np.count_nonzero(image == 7) == 4, "only these 4 pixels of the image change."


@layouts
def test_painted_leaves_the_image_as_it_was(image, layout):
    view = LAYOUTS[layout](image)
    before, expected = image.copy(), crossing(view, [0, 2], [1, 0], 7)

    result = painted(view, [0, 2], [1, 0], 7)

    assert image.tolist() == before.tolist(), (
        f"painted({layout}, ...) changed the caller's image. image[:] is a copy of a list, but of "
        "an array it is a view; = and np.asarray copy nothing either."
    )
    assert pixels_of(result, view.shape, "painted") == expected, (
        f"painted makes {expected} of {layout}; {result.tolist()} came."
    )
    assert not np.shares_memory(result, image), (
        "the result is in the image's memory: what is written into one will be in the other."
    )
    assert result.flags.writeable, "the result is the caller's to write into; it is read-only."


@pytest.mark.parametrize(
    ("dtype", "value"),
    [("float32", 0.5), ("int16", -300), ("int64", 2**53 + 1)],
)
def test_paint_and_painted_keep_value_and_dtype(dtype, value):
    image = np.array([[1000, 2, 3], [4, 5, 6]], dtype)
    expected = crossing(image, [1], [0, 2], value)

    result = painted(image.copy(), [1], [0, 2], value)
    painting(image, [1], [0, 2], value)

    for name, came in (("painted", result), ("paint", image)):
        assert came.dtype == dtype, f"{name} keeps the dtype, {dtype}; {came.dtype} came."
        assert came.tolist() == expected, (
            f"{name} with {value}, which {dtype} holds, makes {expected}; {came.tolist()} came. "
            "int() cuts a fraction off, and float() keeps 53 bits of an integer."
        )


def flattened(image):
    """Call flat and take its answer apart."""
    __tracebackhide__ = True
    result = flat(image)
    assert isinstance(result, tuple) and len(result) == 2, (
        f"flat returns a tuple of an array and a bool; {result!r} came."
    )
    pixels, shared = result
    assert isinstance(shared, bool | np.bool_), (
        f"whether they share memory is True or False; {shared!r} came."
    )
    return pixels, shared


@layouts
def test_flat_has_the_pixels_row_after_row(image, layout):
    view = LAYOUTS[layout](image)
    expected = [pixel for row in view.tolist() for pixel in row]

    pixels, _ = flattened(view)

    assert pixels_of(pixels, (view.size,), "flat") == expected, (
        f"row after row {layout} is {expected}; {pixels.tolist()} came. If only the order is "
        "wrong, the pixels came as they lie in memory (order 'K' or 'A'), or by columns ('F')."
    )


@pytest.mark.parametrize("layout", ["image", "image[1:]"])
def test_flat_is_a_view_where_the_rows_follow_one_another(image, layout):
    view = LAYOUTS[layout](image)

    pixels, shared = flattened(view)

    pixels_of(pixels, (view.size,), "flat")
    assert np.shares_memory(pixels, image), (
        f"in {layout} each row follows the one before, so no pixel has to move; yet the result is "
        "a copy. flatten always makes one."
    )
    assert shared, (
        f"flat({layout}) is in the image's memory, but False was said. The base of a view is the "
        "array that owns the memory, if that was asked: where image is a view itself, another one."
    )


@layouts
def test_flat_says_whether_it_shares_memory(image, layout):
    view = LAYOUTS[layout](image)

    pixels, shared = flattened(view)

    pixels_of(pixels, (view.size,), "flat")
    truth = np.shares_memory(pixels, image)
    assert shared == truth, f"flat({layout}) said {shared}, but np.shares_memory says {truth}. " + (
        "Where rows have gaps, reshape may find a view all the same, and ravel does not."
        if truth
        else "reshape and ravel may have to copy where the pixels do not follow one another, row "
        "after row; and the .base of such a copy may be set all the same."
    )
