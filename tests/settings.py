"""The same settings, in surroundings of their own: tests never touch the user's var/."""

import os
import tempfile

# Processes that a test starts find the folder that was made first.
_var = os.environ.get("ROLEFIT_TEST_VAR") or tempfile.mkdtemp(prefix="rolefit-tests-")
os.environ["ROLEFIT_VAR"] = os.environ["ROLEFIT_TEST_VAR"] = _var
os.environ["SECRET_KEY"] = "only for tests"

from config.settings import *  # noqa: E402, F403

# Passwords of tests protect nothing.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Every client of a test makes the middleware anew: static files are looked for when somebody asks for one.
WHITENOISE_AUTOREFRESH = True
# Tests come from one address; how often it may come has tests of its own.
CHECK_RATE = "10000/hour"
