"""Pixel by pixel in loops; the layout decides what flat says."""


def cut(image, top, left, height, width):
    return image[top:][:height].T[left:][:width].T


def paint(image, rows, columns, value):
    for row in rows:
        for column in columns:
            image[row, column] = value


def painted(image, rows, columns, value):
    out = +image
    paint(out, rows, columns, value)
    return out


def flat(image):
    return image.ravel(), image.flags.c_contiguous
