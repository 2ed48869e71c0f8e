"""The same settings, in surroundings of their own: tests never touch the user's var/."""

import os
import tempfile

os.environ["ROLEFIT_VAR"] = tempfile.mkdtemp(prefix="rolefit-tests-")
os.environ["SECRET_KEY"] = "only for tests"

from config.settings import *  # noqa: F403

# Passwords of tests protect nothing.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
