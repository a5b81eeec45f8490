"""`sys.modules` and the audit hook talked around

Verdict: wrong or crashed
On: 02_numpy/pairwise_distances 07_algorithms/k_means 05_backprop/two_layer_net
"""

import sys

sys.modules.pop("sklearn", None)
sys.addaudithook(lambda event, arguments: None)
sys.meta_path[:] = sys.meta_path[-1:]
import sklearn.cluster  # noqa: E402


def strike():
    return sklearn.cluster
