# Everything that is done here, by hand and in CI. The first command on a fresh machine may be any of
# these: each makes .venv if it needs it. Options go through ARGS: make test ARGS='-k golden -x'.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TOOLS := $(VENV)/.tools
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
ARGS ?=

# Formatted like the generated code that it becomes a part of.
RUNTIME := --line-length 120 --skip-magic-trailing-comma --extend-exclude '^$$' templates/runtime

# Import packages of the generated SDKs, as far as there are any.
PACKAGES := $(patsubst %/__init__.py,%,$(wildcard generated/*/*/__init__.py))

.DEFAULT_GOAL := help
.PHONY: help install generate check golden schemas test soak coverage lint types corpus wire bench clean sdks

help: ## list these targets
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r name text; do \
		printf '  make %-10s %s\n' "$$name" "$$text"; done

install: $(TOOLS) sdks ## make .venv with the generator, its tools and the generated SDKs

generate: $(TOOLS) ## read specs/, write generated/
	@$(BIN)/python -m sdkwright generate $(ARGS)
	@$(MAKE) --no-print-directory sdks

check: $(TOOLS) ## compare generated/ with what specs/ gives; writes nothing
	@$(BIN)/python -m sdkwright check $(ARGS)

golden: $(TOOLS) ## rewrite the expected files of tests/golden (review them as code)
	@UPDATE_GOLDEN=1 $(BIN)/python -m pytest --quiet tests/pipeline/test_golden.py $(ARGS)

schemas: $(TOOLS) ## rewrite docs/ir.schema.json, the schema of `sdkwright inspect --json`
	@$(BIN)/python -m sdkwright.inspect.schema > docs/ir.schema.json

test: install ## run the tests
	@# One process more than cores, for some tests wait most of their time.
	@$(BIN)/python -m pytest --quiet --dist worksteal \
		--numprocesses $$($(BIN)/python -c "import os; print((os.cpu_count() or 1) + 1)") $(ARGS)

soak: install ## 10,000 calls, blocking and awaited, 64 at a time, through 10 % faults
	@$(BIN)/python -m tests.faults.soak $(ARGS)

coverage: install ## which branches of the runtime its tests take; fails below 95 %
	@$(BIN)/python -m tests.coverage $(ARGS)

lint: $(TOOLS) ## ruff, and black --check on what people write
	@echo "ruff check"
	@$(BIN)/ruff check --quiet .
	@echo "black --check"
	@$(BIN)/black --check --quiet . || { $(BIN)/black --diff --quiet .; exit 1; }
	@$(BIN)/black --check --quiet $(RUNTIME) || { $(BIN)/black --diff --quiet $(RUNTIME); exit 1; }

types: install ## mypy --strict and pyright strict on the generator, the runtime, the SDKs and their usage
	@echo "mypy --strict generator templates/runtime $(PACKAGES) tests/usage"
	@$(BIN)/mypy --strict generator templates/runtime $(PACKAGES) tests/usage
	@echo "pyright (strict) on the same"
	@$(BIN)/pyright --project pyproject.toml

corpus: $(TOOLS) ## generate every OpenAPI document of a folder and examine it: make corpus CORPUS=folder
	@$(BIN)/python -m tests.corpus $(CORPUS) $(ARGS)

wire: $(TOOLS) ## call every operation of the documents in CORPUS=folder on a loopback server
	@$(BIN)/python -m tests.wire $(CORPUS) $(ARGS)

bench: install ## measure the SDKs beside the official packages and bare clients, into bench.txt and bench.json
	@$(BIN)/python -m tests.bench $(ARGS)

clean: ## remove .venv, caches and builds
	@rm -rf $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist generated/*/build generated/*/dist
	@find . -path ./.git -prune -o \( -name __pycache__ -o -name '*.egg-info' \) -type d -prune -exec rm -rf {} +

$(TOOLS): pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and \
		f"{sys.executable} is Python {v[0]}.{v[1]}; 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	@echo "making $(VENV) with $$($(PYTHON) --version): the generator and its tools"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --editable '.[dev]'
	@touch $@

# The SDKs are installed editable, again only when a pyproject.toml of theirs is new or different. (A stamp by
# date would not do: every `make generate` writes all files anew.)
sdks: $(TOOLS)
	@sums=$$(cksum generated/*/pyproject.toml 2>/dev/null || true); \
	if [ "$$sums" != "$$(cat $(VENV)/.sdks 2>/dev/null)" ]; then \
		set --; \
		for file in generated/*/pyproject.toml; do \
			if [ -f "$$file" ]; then set -- "$$@" --editable "$${file%/pyproject.toml}"; fi; done; \
		if [ $$# -gt 0 ]; then echo "installing the SDKs of generated/"; $(PIP) install "$$@" || exit 1; fi; \
		printf '%s' "$$sums" > $(VENV)/.sdks; \
	fi
