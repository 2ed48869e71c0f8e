"""The one settings file: everything comes from the environment, and the default is the safe one.

SECRET_KEY, DEBUG, ALLOWED_HOSTS, CSRF_TRUSTED_ORIGINS, HTTPS, NUM_PROXIES, DATABASE_URL, REDIS_URL,
ROLEFIT_VAR, TIME_ZONE, LOG_LEVEL, EMBEDDING, SITE_URL, ORGANISATION, EMAIL_URL, MAIL_FROM, CHECK_RATE,
REMIND_AFTER_DAYS, ESCALATE_AFTER_DAYS, REQUIRE_MFA, WEBHOOKS_OVER_HTTP, WEBHOOKS_TO_PRIVATE_ADDRESSES,
WEBHOOK_OFF_AFTER_DAYS, WEBHOOK_LOG_DAYS. Without any of them: SQLite, Celery's filesystem transport,
localhost only, mail on the console, webhooks over https to the internet, a second factor for who wants one
(REQUIRE_MFA=1: for everybody who works here).
"""

import os
from pathlib import Path
from typing import Any

from config.environment import choice, count, database, days, flag, folder, rate, secret_key, words
from config.mail import mail_server
from config.schedule import SCHEDULE

BASE_DIR = Path(__file__).resolve().parent.parent
# Everything that is written at run time: database, key, uploaded files, messages. One folder to back up.
VAR = folder(Path(os.environ.get("ROLEFIT_VAR") or BASE_DIR / "var").resolve(), "ROLEFIT_VAR")
SEEDS = BASE_DIR / "seeds"
# Vocabulary that was imported, beside the one in seeds.
VOCABULARY = VAR / "vocabulary"
# How sentences are compared with duties: "static", or "minilm" where that extra is installed.
EMBEDDING = choice("EMBEDDING", "static", "minilm")

SECRET_KEY = secret_key(VAR / "secret_key")
DEBUG = flag("DEBUG")
ALLOWED_HOSTS = words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "config.apps.AdminSiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "config.apps.ConfigConfig",
    "roles.apps.RolesConfig",
    "hiring.apps.HiringConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.content_policy.ContentPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "config.accounts.second_factor.SecondFactorMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "config" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hiring.pages.context.permissions",
            ],
        },
    },
]

# For how long a packet may wait before who decides is reminded, and before every director is told.
REMIND_AFTER_DAYS = days("REMIND_AFTER_DAYS", 2)
ESCALATE_AFTER_DAYS = days("ESCALATE_AFTER_DAYS", 5)

# Webhooks go to the internet, over TLS. Whoever receives them in their own network says so here: then what
# somebody writes as an address can reach anything that this machine reaches.
WEBHOOKS_OVER_HTTP = flag("WEBHOOKS_OVER_HTTP")
WEBHOOKS_TO_PRIVATE_ADDRESSES = flag("WEBHOOKS_TO_PRIVATE_ADDRESSES")
# For how long an endpoint may fail at every call before it is switched off, and how long events are kept.
WEBHOOK_OFF_AFTER_DAYS = days("WEBHOOK_OFF_AFTER_DAYS", 5)
WEBHOOK_LOG_DAYS = days("WEBHOOK_LOG_DAYS", 30)

DATABASES: dict[str, Any] = {"default": database(f"sqlite:///{VAR / 'db.sqlite3'}")}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # Readers and one writer at a time, waiting for each other instead of failing: with IMMEDIATE a
    # transaction takes its turn when it begins, not in the middle, where SQLite could only refuse it.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 30,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
    # In a file, so that a worker process of a test sees the same rows.
    DATABASES["default"]["TEST"] = {"NAME": VAR / "test.sqlite3"}
elif "postgresql" in DATABASES["default"]["ENGINE"]:
    # Answers are small: to compile what asks for them takes a hundred times as long as to run it.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = os.environ.get("REDIS_URL", "")
CACHES: dict[str, dict[str, Any]] = {
    # Above the number of clients that are told apart in an hour: what is left out is counted anew.
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
if REDIS_URL:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "/"

# Accounts (django-allauth): people sign in by username or address. Who signs up is an applicant, and has to
# confirm the address; whom an administrator adds need not (config/accounts/stages.py).
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "config.accounts.adapter.Adapter"
ACCOUNT_FORMS = {
    "login": "config.accounts.forms.SignIn",
    "signup": "config.accounts.forms.SignUp",
    "add_email": "config.accounts.forms.NewAddress",
    "change_password": "config.accounts.forms.ChangePassword",
    "set_password": "config.accounts.forms.SetPassword",
    "reset_password": "config.accounts.forms.ForgotPassword",
    "reset_password_from_key": "config.accounts.forms.NewPassword",
    "reauthenticate": "config.accounts.forms.PasswordAgain",
}
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
# Nobody learns from us which addresses have accounts, not even by a mail to those that have none.
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
# One address, which is exchanged for another; what happened to an account is told by mail.
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_AUTHENTICATED_LOGIN_REDIRECTS = False
ACCOUNT_SESSION_REMEMBER = True

# The second factor: an authenticator app, and recovery codes for the day it is lost.
REQUIRE_MFA = flag("REQUIRE_MFA")
MFA_ADAPTER = "config.accounts.second_factor.Adapter"
MFA_FORMS = {
    "authenticate": "config.accounts.forms.Code",
    "reauthenticate": "config.accounts.forms.CodeAgain",
    "activate_totp": "config.accounts.forms.FirstCode",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Rolefit"
# A phone's clock may be half a minute off.
MFA_TOTP_TOLERANCE = 1
# Nobody gets in before their address is confirmed; a change of it that waits is no reason to refuse.
MFA_ALLOW_UNVERIFIED_EMAIL = True

LANGUAGE_CODE = "en"
TIME_ZONE = os.environ.get("TIME_ZONE", "UTC")
USE_I18N = False
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = folder(VAR / "static", "ROLEFIT_VAR")
# Served straight from the apps: a fresh clone needs no collectstatic.
WHITENOISE_USE_FINDERS = True
# Resumes, stored by the hash of their bytes. Never under a URL of their own: a view checks who asks.
MEDIA_ROOT = VAR / "media"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# More than are taken in one go, so that those over the limit are refused by name.
DATA_UPLOAD_MAX_NUMBER_FILES = 1_000

# HTTPS=1 behind a proxy that ends TLS and sets X-Forwarded-Proto.
HTTPS = flag("HTTPS")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# Whose requests are counted: of so many proxies of ours before the site, each adding to X-Forwarded-For, the
# client that the first names. With 0 the address that connects, as whoever connects can write what they like.
NUM_PROXIES = ALLAUTH_TRUSTED_PROXY_COUNT = count("NUM_PROXIES", 1 if HTTPS else 0)
SESSION_ENGINE = "roles.models.session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "config.errors.csrf_failed"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    # Tokens first: that makes the answer to a stranger 401 and not 403. No passwords: they would get around a
    # second factor.
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "roles.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PARSER_CLASSES": ["roles.api.inputs.JsonBody"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "EXCEPTION_HANDLER": "config.problems.handle",
    "DEFAULT_METADATA_CLASS": "roles.api.options.Methods",
    # Formats are asked for by Accept alone: `?format=` is a parameter like any other that is not known.
    "URL_FORMAT_OVERRIDE": None,
    "NUM_PROXIES": NUM_PROXIES,
}
# How often one client may check a resume against a role without an account. Counted in the cache: that of the
# one web process by default, Redis where REDIS_URL names it and several processes have to count together.
CHECK_RATE = rate("CHECK_RATE", "30/hour")
SPECTACULAR_SETTINGS = {
    "TITLE": "Rolefit",
    "DESCRIPTION": "Roles and what they ask for; resumes and how they match, with the evidence.",
    "VERSION": "0.1.0",
    # 3.1 is JSON Schema itself: what pydantic writes fits as it is.
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
}

# Who hires, as vacancies name it to search engines and job boards; not named unless set.
ORGANISATION = os.environ.get("ORGANISATION", "").strip()
# Where the site is, for the links in mail.
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000").rstrip("/")
# EMAIL_URL: console: by default, smtp://USER:PASSWORD@HOST:PORT and its kin (config/mail.py).
_mail = mail_server(os.environ.get("EMAIL_URL", ""))
EMAIL_BACKEND, EMAIL_HOST, EMAIL_PORT = _mail.backend, _mail.host, _mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.user, _mail.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _mail.use_ssl, _mail.use_tls
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "Rolefit <rolefit@localhost>")
EMAIL_TIMEOUT = 20

# The message is only a nudge: the job's row in the database says what is to be done and what came of it.
TASK_SECONDS = 240
CELERY_BROKER_URL = REDIS_URL or "filesystem://"
CELERY_TASK_DEFAULT_QUEUE = "rolefit"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_SOFT_TIME_LIMIT = TASK_SECONDS
CELERY_TASK_TIME_LIMIT = TASK_SECONDS + 30
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "beat")
CELERY_BEAT_SCHEDULE = SCHEDULE
if REDIS_URL:
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        # Above the longest task: a message is handed out again only when its worker is surely gone.
        "visibility_timeout": 2 * TASK_SECONDS,
        "unacked_restore_interval": 5,
    }
else:
    BROKER = folder(VAR / "broker", "ROLEFIT_VAR")
    CELERY_BROKER_TRANSPORT = "config.broker:Transport"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(folder(BROKER / "messages", "ROLEFIT_VAR")),
        "data_folder_out": str(BROKER / "messages"),
        "control_folder": str(folder(BROKER / "control", "ROLEFIT_VAR")),
        # Seconds between two looks into an empty folder, and the longest pause between two files.
        "polling_interval": 0.02,
    }

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": os.environ.get("LOG_LEVEL", "WARNING").upper()},
    # Says at every start that the filesystem transport has no host name.
    "loggers": {"kombu.connection": {"level": "ERROR"}},
}
