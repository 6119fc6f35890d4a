"""Reads the content and finds replies. Uses no Discord, no network and no clock."""

import os

# numpy reads this when it is first imported. Its threads would wait for each other in busy loops: if another
# process needs a core, training takes twice as long with them. On an idle machine they save hardly any time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
