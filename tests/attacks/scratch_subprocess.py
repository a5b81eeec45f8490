"""scikit-learn asked in another process

Verdict: wrong
Needs: file system
On: 02_numpy/pairwise_distances 07_algorithms/k_means 05_backprop/two_layer_net
"""

import subprocess
import sys


def strike():
    return subprocess.check_output([sys.executable, "-c", "import sklearn; print(1)"])
