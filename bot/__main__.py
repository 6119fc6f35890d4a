"""`python -m bot COMMAND`, or from another folder: `python PATH/bot COMMAND`."""

import sys
from pathlib import Path
from signal import SIGINT

if __name__ == "__main__":
    if not __package__:  # it was started by its path
        sys.path[0] = str(Path(__file__).absolute().parent.parent)
    from bot.install import expect_new_enough

    expect_new_enough()
    from bot.signals import exit_on, ignore_reload

    exit_on(SIGINT, code=130)  # before the slow imports
    ignore_reload()
    from bot.cli.main import main

    sys.exit(main())
