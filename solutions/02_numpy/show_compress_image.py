"""A photograph as compress_image keeps it at three errors: how few ranks still show a temple."""

import numpy as np

ERRORS = (0.3, 0.15, 0.05)


def data():
    from sklearn.datasets import load_sample_image

    # Every third pixel of a part is enough to see, and quick.
    return {"image": load_sample_image("china.jpg")[60:360:3, 100:500:3]}


def see(kata, image):
    kept = [kata.compress_image(image, error) for error in ERRORS]
    return [{"image": image, "ranks": ranks} for image, ranks in kept]


def draw(panel, seen, image):
    axes = panel.subplots(2, 2).ravel()
    axes[0].imshow(image)
    axes[0].set_title("the photograph")
    for ax, error, kept in zip(axes[1:], ERRORS, seen, strict=True):
        ax.imshow(np.clip(kept["image"] / 255, 0, 1))
        ax.set_title(f"error {error:g}: ranks {', '.join(map(str, kept['ranks'].tolist()))}")
    for ax in axes:
        ax.set_axis_off()
