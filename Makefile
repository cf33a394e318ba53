# make kit     builds the documents of ./kit into ./output
# make help    lists everything else
#
# Getting the machine ready (Python, libraries, .venv) is the work of .ci/setup, which does nothing when all is ready.

.DEFAULT_GOAL := kit
.PHONY: kit test sample docs bench clean help

PYTHON3 := .venv/bin/python

kit: ## Build the documents of ./kit into ./output; the first time this also installs what is needed
	@bash .ci/setup kit
	@.venv/bin/presskit build

test: ## Check style and types, and run every test
	@bash .ci/setup test
	$(PYTHON3) -m ruff check
	$(PYTHON3) -m ruff format --check
	$(PYTHON3) -m mypy
	$(PYTHON3) -m pytest --numprocesses=auto --dist=loadfile

sample: ## Make the sample documents and pictures in ./docs again
	@bash .ci/setup test
	$(PYTHON3) docs/make_sample.py

docs: ## Make the references and the schema in ./docs again
	@bash .ci/setup test
	$(PYTHON3) docs/make_facts.py
	$(PYTHON3) docs/make_schema.py
	$(PYTHON3) docs/make_codes.py
	$(PYTHON3) docs/make_awards.py

bench: ## Run every benchmark in ./bench
	@bash .ci/setup test
	@set -e; for script in $(wildcard bench/bench_*.py); do echo "$$script"; $(PYTHON3) "$$script"; done

clean: ## Remove built documents and caches (to start from nothing, remove .venv too)
	find output -mindepth 1 ! -name .gitignore -delete
	find . -name .venv -prune -o -name __pycache__ -prune -exec rm -rf {} +
	rm -rf build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache

help: ## List what can be made
	@awk -F ': ## ' '/^[a-z]+: ## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
