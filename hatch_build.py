"""Says in a sentence that this Python cannot be used.

pip does so itself since it looks at ``requires-python`` first; 25.0, and what came with Python
3.10, looked for pandas first, and complained of that in a thousand words.
"""

import platform
import sys

from hatchling.metadata.plugin.interface import MetadataHookInterface
from packaging.specifiers import SpecifierSet


class PythonVersion(MetadataHookInterface):
    """hatchling has it look at the table ``[project]``, and fill in what is dynamic there."""

    def update(self, metadata):
        """End the installation where the course cannot run."""
        wanted, here = metadata["requires-python"], platform.python_version()
        if not SpecifierSet(wanted).contains(here, prereleases=True):
            sys.exit(f"ml-dojo needs Python {wanted}; this is Python {here}.")
        metadata["keywords"] = ["machine learning", "katas", "exercises", "pytest", "autograder"]
