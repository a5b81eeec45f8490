"""scikit-learn imported by `eval` and `importlib`, its name put together

Verdict: wrong
On: 02_numpy/pairwise_distances 07_algorithms/k_means 05_backprop/two_layer_net
"""

def strike():
    return eval("__import__('importlib').import_module('skl' + 'earn.cluster')")
