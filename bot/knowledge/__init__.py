"""Reads the content and finds replies. Uses no Discord, no network and no clock."""

import os

# For numpy, which reads it when it is first imported. Several threads would wait for each other busily: where
# another process needs a core, training takes twice as long with them, and on an idle machine hardly less.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
