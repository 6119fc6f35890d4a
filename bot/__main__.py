"""`python -m bot COMMAND`."""

import sys
from signal import SIGINT

if __name__ == "__main__":
    from bot.signals import exit_on

    exit_on(SIGINT, code=130)  # before what takes time to load
    from bot.command_line import main

    sys.exit(main())
