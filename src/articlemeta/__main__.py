"""``python -m articlemeta``: the command line."""

import sys

from articlemeta.cli import main

if __name__ == "__main__":
    sys.exit(main())
