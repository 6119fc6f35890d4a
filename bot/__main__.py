"""`python -m bot COMMAND`."""

import sys
from signal import SIGINT

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - what is older gets a line instead of a traceback
        sys.exit("Falak needs Python 3.11 or newer. This is Python {}.{}.".format(*sys.version_info[:2]))

    from bot.signals import exit_on, ignore_reload

    exit_on(SIGINT, code=130)  # before the slow imports
    ignore_reload()
    from bot.cli.main import main

    sys.exit(main())
