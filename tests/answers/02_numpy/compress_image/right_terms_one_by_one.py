"""Term after term is added; the rank comes from searchsorted in the lost energy."""

import numpy as np


def compress_image(image, error):
    layers, ranks = [], np.zeros(image.shape[-1], dtype=np.uint16)
    for c, channel in enumerate(np.rollaxis(image, 2)):
        left, values, right = np.linalg.svd(channel.astype("f8"), full_matrices=False)
        lost = np.sqrt(np.append(0, np.add.accumulate(values[::-1] ** 2)))  # rising, from the end
        enough = np.searchsorted(lost, error * lost[-1], side="right") - 1
        ranks[c] = 0 if lost[-1] == 0 else len(values) - enough
        layer = np.zeros(channel.shape)
        for term in range(ranks[c]):
            layer += values[term] * np.multiply.outer(left[:, term], right[term])
        layers.append(layer)
    return np.stack(layers, axis=-1), ranks
