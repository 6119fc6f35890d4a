"""`python -m bot COMMAND`."""

import sys
from signal import SIGINT

if __name__ == "__main__":
    from bot.install import expect_new_enough

    expect_new_enough()
    from bot.signals import exit_on, ignore_reload

    exit_on(SIGINT, code=130)  # before the slow imports
    ignore_reload()
    from bot.cli.main import main

    sys.exit(main())
