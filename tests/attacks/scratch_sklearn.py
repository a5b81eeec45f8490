"""`import sklearn` in a from-scratch kata

Verdict: wrong
On: 02_numpy/pairwise_distances 07_algorithms/k_means 05_backprop/two_layer_net
"""

import sklearn


def strike():
    return sklearn
