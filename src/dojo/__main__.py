"""``python -m dojo`` is the command ``dojo``, for where that is not on the PATH."""

import sys

if __name__ == "__main__":
    version = sys.version_info[:2]
    if version < (3, 11):
        # The modules below cannot even be imported there.
        sys.exit(f"dojo: this is Python {version[0]}.{version[1]}; the course needs 3.11 to 3.14.")
    from dojo.cli import main

    sys.exit(main())
