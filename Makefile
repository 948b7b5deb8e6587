# Each target readies what it needs (.ci/setup), so `make run` and `make test` work on a fresh clone.
.PHONY: run test faults check check-ready check-style check-types check-floors check-dead check-house bench build format \
	lock clean
PYTHON_HERE = .venv/bin/python
OFFSCREEN = QT_QPA_PLATFORM=offscreen
TOUR = build/tour

run:
	@.ci/setup run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(PYTHON_HERE) -m firelearn; \
	else \
		$(OFFSCREEN) $(PYTHON_HERE) -m firelearn tour --out $(TOUR) --lang zh_CN && \
		echo "There is no display here, so this was the tour; its pictures are in $(TOUR)/"; \
	fi

# With the checkers: tests/house/ plants breaches and expects import-linter to name them.
test:
	@.ci/setup check
	$(PYTHON_HERE) -m pytest -q -n 2 --dist loadgroup

faults:
	@.ci/setup test
	$(PYTHON_HERE) -m pytest -q tests/faults --rounds 300

# One target each, so that `make -k check` says everything at once.
check: check-style check-types check-floors check-dead check-house

check-ready:
	@.ci/setup check

check-style: check-ready
	.venv/bin/ruff check
	.venv/bin/ruff format --check

check-types: check-ready
	.venv/bin/mypy

check-floors: check-ready
	.venv/bin/lint-imports --no-logo

check-dead: check-ready
	.venv/bin/vulture

check-house: check-ready
	$(PYTHON_HERE) -m pytest -q tests/house

bench:
	@.ci/setup run
	$(OFFSCREEN) $(PYTHON_HERE) -m bench

build:
	@.ci/setup build
	$(PYTHON_HERE) -m PyInstaller --noconfirm --log-level ERROR build.spec
	$(OFFSCREEN) dist/firelearn/firelearn --self-check

format:
	@.ci/setup check
	.venv/bin/ruff check --fix-only --quiet
	.venv/bin/ruff format

lock:
	.ci/lock

clean:
	rm -rf .venv build dist .hypothesis .mypy_cache .ruff_cache .import_linter_cache
	find firelearn tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
