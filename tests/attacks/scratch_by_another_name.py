"""scikit-learn's files loaded under another name

Verdict: wrong
Needs: file system
On: 02_numpy/pairwise_distances 07_algorithms/k_means 05_backprop/two_layer_net
"""

import importlib.util
import sys
import sysconfig
from pathlib import Path

folder = Path(sysconfig.get_paths()["purelib"], "sklearn")
spec = importlib.util.spec_from_file_location("s" + "k", folder / "__init__.py", submodule_search_locations=[str(folder)])
module = importlib.util.module_from_spec(spec)
sys.modules["sk"] = module
spec.loader.exec_module(module)


def strike():
    return module
