# Everything that is done here, by hand and in CI. The first command on a fresh machine may be any of
# these: each makes .venv if it needs it, with the versions in requirements/. Options go through ARGS:
# make test ARGS='-k golden -x'. Another Python than python3: make PYTHON=python3.13 test

PYTHON ?= python3
BIN := .venv/bin
ARGS ?=

# Modules are compiled once, not by each of a thousand processes of the tests, even where Python is told not to.
unexport PYTHONDONTWRITEBYTECODE

# `python requirements/environment.py FOLDER LOCK`. A Python that was named is taken even if there is an environment.
ENVIRONMENT = $(PYTHON) requirements/environment.py $(if $(filter file,$(origin PYTHON)),,--this-python)

# Whether Python is new enough is looked at where there is no environment, or a Python was named: it takes a start of Python.
CHECKED := $(if $(and $(wildcard $(BIN)/python),$(filter file,$(origin PYTHON))),,python)

# One process more than cores, for some tests wait most of their time.
PYTEST = -m pytest --quiet --dist worksteal --numprocesses $$($(PYTHON) -c "import os; print((os.cpu_count() or 1) + 1)")

# Formatted like the generated code that it becomes a part of.
RUNTIME := --line-length 120 --skip-magic-trailing-comma --extend-exclude '^$$' templates/runtime

# Import packages of the generated SDKs, as far as there are any.
PACKAGES := $(patsubst %/__init__.py,%,$(wildcard generated/*/*/__init__.py))

.DEFAULT_GOAL := help
.PHONY: help install generate check docs golden schemas sbom dist test lint types test-newest test-lowest coverage soak corpus wire mock-check incremental attack mutants \
	bench scale lock clean python

help: ## list these targets
	@sed -n -e 's/^## \(.*\)/\n\1:/p' -e 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | \
		while IFS='|' read -r name text; do \
			if [ -n "$$text" ]; then printf '  make %-13s%s\n' "$$name" "$$text"; else echo "$$name"; fi; done

## Generate

generate: $(CHECKED) ## read specs/, write generated/
	@$(ENVIRONMENT) .venv requirements/generate.lock --generator-only
	@$(BIN)/python -m sdkwright generate $(ARGS)
	@$(BIN)/python requirements/environment.py .venv requirements/generate.lock

check: $(CHECKED) ## compare generated/ with what specs/ gives; writes nothing
	@$(ENVIRONMENT) .venv requirements/generate.lock --generator-only
	@$(BIN)/python -m sdkwright check --fix-with 'make generate' $(ARGS)

## Develop

docs: $(CHECKED) ## build the site of docs/ and of the SDKs into build/site, and check its links
	@$(ENVIRONMENT) .venv-docs requirements/docs.lock --no-projects
	@.venv-docs/bin/python docs/site/build.py $(ARGS)

install: $(CHECKED) ## make .venv, or bring it up to date: the tools, the generator, the SDKs
	@$(ENVIRONMENT) .venv requirements/dev.lock

schemas: install ## rewrite docs/ir.schema.json, the schema of `sdkwright inspect --json`
	@$(BIN)/python -m sdkwright.inspect.schema > docs/ir.schema.json

test: install ## run the tests
	@$(BIN)/python $(PYTEST) $(ARGS)

lint: install ## ruff, and black --check on what people write
	@echo "ruff check"
	@$(BIN)/ruff check --quiet .
	@echo "black --check"
	@$(BIN)/black --check --quiet . || { $(BIN)/black --diff --quiet .; exit 1; }
	@$(BIN)/black --check --quiet $(RUNTIME) || { $(BIN)/black --diff --quiet $(RUNTIME); exit 1; }

types: install ## mypy --strict and pyright strict on the generator, the runtime, the SDKs, the tests and golden packages
	@echo "mypy --strict generator templates/runtime $(PACKAGES) tests requirements"
	@$(BIN)/mypy --strict generator templates/runtime $(PACKAGES) tests requirements
	@echo "pyright (strict) on the same"
	@$(BIN)/pyright --project pyproject.toml
	@echo "both on the packages of tests/golden"
	@$(BIN)/python -m tests.typed
	@echo "mypy --strict on old programs with the SDKs of changed documents"
	@$(BIN)/python -m tests.changes.typed

golden: install ## rewrite the expected files of tests/golden (review them as code)
	@UPDATE_GOLDEN=1 $(BIN)/python -m pytest --quiet tests/pipeline/test_golden.py $(ARGS)

coverage: install ## which branches of the runtime its tests take; fails below 95 %
	@$(BIN)/python -m tests.coverage $(ARGS)

## Dependencies

lock: python ## write requirements/*.lock; ARGS=--upgrade for the newest versions
	@$(PYTHON) requirements/lock.py $(ARGS)

test-newest: $(CHECKED) ## run the tests with the newest versions that pyproject.toml and the SDKs allow
	@$(ENVIRONMENT) .venv-newest requirements/dev.lock --newest
	@.venv-newest/bin/python $(PYTEST) $(ARGS)

test-lowest: $(CHECKED) ## run the tests with the oldest ones, on Python 3.11
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v >= (3, 12) and \
		f"the oldest versions run on the oldest Python, and this is {v[0]}.{v[1]}: make test-lowest PYTHON=python3.11")'
	@$(ENVIRONMENT) .venv-lowest requirements/lowest.lock
	@.venv-lowest/bin/python $(PYTEST) $(ARGS)

## Publish

dist: install ## build wheels and source distributions of sdkwright and the SDKs, with SBOMs, into dist/
	@$(BIN)/python -m requirements.dist $(ARGS)

sbom: install ## rewrite requirements/sbom.cdx.json, the SBOM of sdkwright
	@$(BIN)/python -m requirements.sbom > sbom.new
	@mv sbom.new requirements/sbom.cdx.json

## Measure

corpus: install ## generate every OpenAPI document of a folder and examine it: make corpus CORPUS=folder
	@$(BIN)/python -m tests.corpus $(CORPUS) $(ARGS)

wire: install ## call every operation of the documents in CORPUS=folder on a loopback server
	@$(BIN)/python -m tests.wire $(CORPUS) $(ARGS)

mock-check: install ## let schemathesis test the mocks of specs/ and of the documents in CORPUS=folder; call mocks with the official packages
	@$(BIN)/python -m tests.mock $(CORPUS) $(ARGS)

incremental: install ## random edits of the documents in CORPUS=folder, each built incrementally and from nothing
	@$(BIN)/python -m tests.incremental $(CORPUS) $(ARGS)

attack: install ## hostile texts in every place of a document; nothing may get out of the generated files
	@$(BIN)/python -m tests.attack $(ARGS)

mutants: install ## random faults in the generator, or ARGS='--of runtime'; tests have to notice nine in ten without golden files
	@$(BIN)/python -m tests.mutants $(ARGS)

bench: install ## measure the SDKs beside the official packages and bare clients, into bench.txt and bench.json
	@$(BIN)/python -m tests.bench $(ARGS)

scale: $(CHECKED) ## run the programs of docs/bulk-at-scale.md: real clusters of Ray, Dask and Spark, and Polars and datasets
	@$(ENVIRONMENT) .venv-scale requirements/scale.lock --no-projects
	@.venv-scale/bin/python -m tests.scale $(ARGS)

soak: install ## 10,000 calls, blocking and awaited, 64 at a time, through 10 % faults; again with closed connections
	@$(BIN)/python -m tests.faults.soak $(ARGS)

clean: ## remove environments, caches and builds
	@rm -rf .venv .venv-* .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist generated/*/build generated/*/dist
	@find . -path ./.git -prune -o \( -name __pycache__ -o -name '*.egg-info' \) -type d -prune -exec rm -rf {} +

python:
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and \
		"%s is Python %d.%d; 3.11 or newer is needed: make PYTHON=python3.12 ..." % (sys.executable, v[0], v[1]))'
