"""Documents to text to facts. Knows no Django.

Our matrices are small: a second thread only spins, and on a busy machine costs a hundred times what it
saves. Workers are processes, one a core. Said here, since numpy looks once, when it is first imported.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
