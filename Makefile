# `make run` and `make test` do all the set-up themselves; the README tells what each of these does.
PYTHON ?= python3
BIN := .venv/bin

# Without a screen Qt draws in memory.
ifeq ($(DISPLAY)$(WAYLAND_DISPLAY),)
export QT_QPA_PLATFORM ?= offscreen
endif

.PHONY: run test check lint bench torture rehearsal build pictures strings setup

run: setup
	$(BIN)/python tools/run.py

test: setup
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: lint test

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/strings.py check

bench: setup
	$(BIN)/python -m bench

torture: setup
	$(BIN)/python -m tools.torture

rehearsal: setup
	$(BIN)/python -m tools.rehearsal

build:
	$(PYTHON) tools/setup.py build
	mkdir -p out/run
	$(BIN)/pyinstaller --noconfirm --log-level ERROR --distpath out/dist --workpath out/build build.spec
	out/dist/coordinator/coordinator --store out/run/smoke.sqlite --smoke
	du -sh out/dist/coordinator

pictures: setup
	$(BIN)/python tools/pictures.py

strings: setup
	$(BIN)/python tools/strings.py update
	$(BIN)/python tools/strings.py release

setup:
	@$(PYTHON) tools/setup.py
