"""conftest.py, pytest.ini, pyproject.toml, sitecustomize.py, numpy.py and torch.py beside it

Verdict: wrong
"""

BESIDE = {
    "conftest.py": "import os; os._exit(0)",
    "pytest.ini": "[pytest]\naddopts = -p evil",
    "pyproject.toml": "[tool.pytest.ini_options]\naddopts = '-p evil'",
    "evil.py": "import os; os._exit(0)",
    "sitecustomize.py": "import os; os._exit(0)",
    "numpy.py": "import os; os._exit(0)",
    "torch.py": "import os; os._exit(0)",
    "pytest.py": "import os; os._exit(0)",
}


def strike():
    return 0
