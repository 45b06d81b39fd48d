# Gương Sáng. `make` một mình liệt kê các lệnh.
# Cần: GNU make, python3 (từ 3.11) và python3-venv. Mọi thứ khác được cài vào .venv/ và var/.

.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := /bin/sh

PORT ?= 8000
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PORT
export PYTHONUTF8 := 1
unexport PYTHONPATH PYTHONHOME

APPS := site exemplars campaigns replication search
# Wagtail's own, with a word put right, keep Wagtail's form: tests/house/test_wagtail_words.py.
TEMPLATES = $(shell find templates $(APPS) -name '*.html' -not -path 'templates/wagtail*/*')

# The environment is done again when what it is made from changes, told by content, not by date.
hash = $(shell cat $(1) | sha256sum | cut -c1-16)
BASE := $(VENV)/.base-$(call hash,requirements/base.txt)
DEV := $(VENV)/.dev-$(call hash,requirements/base.txt requirements/dev.txt)
EDITABLE := $(VENV)/.editable-$(call hash,pyproject.toml)

##@ Chạy

.PHONY: help
help: ## Danh sách lệnh
	@awk 'BEGIN {FS = ":.*## "} \
	/^##@/ {printf "\n%s\n", substr($$0, 5)} \
	/^[a-z][a-z-]*:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(BASE) $(EDITABLE) ## Chuẩn bị nếu cần, rồi chạy trang ở http://127.0.0.1:8000 (đổi cổng: PORT=8001)
	@$(PY) manage.py serve --port $(PORT) --check-port
	@$(PY) manage.py prepare
	@exec $(PY) manage.py serve --port $(PORT)

.PHONY: samples
samples: $(BASE) $(EDITABLE) ## Nạp lại nội dung minh họa và chỉ mục tìm kiếm
	@$(PY) manage.py prepare --all

.PHONY: setup
setup: $(DEV) $(EDITABLE) ## Chỉ cài đặt môi trường đầy đủ (chạy, kiểm thử, soát mã)
	@echo "Môi trường đã sẵn sàng trong $(VENV)/"

##@ Phát triển

.PHONY: test
test: $(DEV) $(EDITABLE) ## Chạy toàn bộ kiểm thử (chọn lọc: ARGS="tests/core -k slug")
	@$(PY) -m pytest $(ARGS)

.PHONY: elasticsearch
elasticsearch: $(DEV) $(EDITABLE) ## Chạy một Elasticsearch thật ở máy này, cần Maven, Java và unzip (cổng: ES_PORT=9200)
	@$(PY) -m tests.tools.elasticsearch --port $(or $(ES_PORT),9200)

.PHONY: bench-import
bench-import: $(DEV) $(EDITABLE) ## Đo nhập bài khi biên tập viên vẫn xuất bản (số bài: N=36000; tệp: FILE=kho.jsonl)
	@$(PY) tests/bench/import_stories.py --count $(or $(N),3000) $(if $(FILE),--file $(FILE))

.PHONY: bench
bench: $(DEV) $(EDITABLE) ## Đo thời gian và số truy vấn của mỗi loại trang, với nội dung minh họa
	@$(PY) tests/bench/pages.py

.PHONY: bench-scale
bench-scale: $(DEV) $(EDITABLE) ## Đo với 200, 3.000 và 36.000 bài, mất chừng nửa giờ (chọn: SIZES=200,3000)
	@$(PY) tests/bench/scale.py $(if $(SIZES),--sizes $(SIZES))

.PHONY: bench-search
bench-search: $(DEV) $(EDITABLE) ## Đo hai máy tìm kiếm với 3.000, 36.000 và 100.000 tài liệu, mất chừng nửa giờ (chọn: SIZES=3000 ENGINES=embedded)
	@$(PY) -m tests.bench.searching $(if $(SIZES),--sizes $(SIZES)) $(if $(ENGINES),--engines $(ENGINES))

.PHONY: relevance
relevance: $(DEV) $(EDITABLE) ## Đo độ đúng của tìm kiếm trên bộ câu hỏi đã chấm, hai máy cạnh nhau (bộ của mình: FILE=…; câu trượt: MISSED=1)
	@$(PY) -m tests.search.relevance $(if $(FILE),--file $(FILE)) $(if $(MISSED),--missed)

.PHONY: lighthouse
lighthouse: $(DEV) $(EDITABLE) ## Chấm bảy loại trang bằng Lighthouse, cần Node và Chromium (trang đang chạy: URL=…; số lần: RUNS=5)
	@$(PY) -m tests.tools.lighthouse $(if $(URL),--url $(URL)) $(if $(RUNS),--runs $(RUNS))

.PHONY: vnu
vnu: $(DEV) $(EDITABLE) ## Soát HTML của mọi loại trang bằng Nu, cần Java và npm (trang đang chạy: URL=…)
	@$(PY) -m tests.tools.vnu $(if $(URL),--url $(URL))

.PHONY: readme-pictures
readme-pictures: $(DEV) $(EDITABLE) ## Chụp lại ảnh của README từ trang mẫu, cần Chromium (trang đang chạy: URL=…)
	@$(PY) -m tests.tools.readme_pictures $(if $(URL),--url $(URL))

.PHONY: handbook-pictures
handbook-pictures: $(DEV) $(EDITABLE) ## Chụp lại ảnh của sổ tay từ bàn biên tập mẫu, cần Chromium (trang đang chạy: URL=… ACCOUNTS=…/accounts.txt)
	@$(PY) -m tests.tools.handbook_pictures $(if $(URL),--url $(URL)) $(if $(ACCOUNTS),--accounts $(ACCOUNTS))

.PHONY: pictures
pictures: $(DEV) $(EDITABLE) ## Vẽ ảnh minh họa còn thiếu từ mã, cần Chromium (chọn: NAMES=46-doi-che; vẽ lại: AGAIN=1)
	@$(PY) manage.py draw_pictures $(NAMES) $(if $(AGAIN),--again)

.PHONY: contact-sheets
contact-sheets: $(DEV) $(EDITABLE) ## Xếp ảnh minh họa lên tờ xem chung, cỡ lớn và cỡ điện thoại, trong var/contact-sheets/
	@$(PY) manage.py contact_sheets $(NAMES)

.PHONY: lint
lint: $(DEV) $(EDITABLE) ## Soát mã: định dạng, quy tắc, kiểu, hướng phụ thuộc, migration, bản dịch, cấu hình vận hành
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/djade --target-version 5.2 --check $(TEMPLATES)
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/mypy $(APPS)
	@$(PY) manage.py makemigrations --check --dry-run --settings config.settings.test
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.tools.catalogue --check
	@SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') \
	ALLOWED_HOSTS=guongsang.example.vn BASE_URL=https://guongsang.example.vn VAR_DIR=$(VENV)/check \
	$(PY) manage.py check --deploy --fail-level WARNING --settings config.settings.base

.PHONY: format
format: $(DEV) $(EDITABLE) ## Định dạng lại mã và khuôn mẫu
	@$(VENV)/bin/ruff check --fix-only --select I,UP,RET,SIM,PIE .
	@$(VENV)/bin/ruff format .
	@# djade also fails when it has rewritten a file; the second time only what it cannot do is left.
	@$(VENV)/bin/djade --target-version 5.2 $(TEMPLATES) || $(VENV)/bin/djade --target-version 5.2 $(TEMPLATES)

.PHONY: migrations
migrations: $(DEV) $(EDITABLE) ## Tạo migration cho thay đổi của mô hình dữ liệu
	@$(PY) manage.py makemigrations --settings config.settings.test

.PHONY: catalogue
catalogue: $(DEV) $(EDITABLE) ## Thêm câu mới của các gói vào site/locale/, bỏ câu không còn, biên dịch lại
	@DJANGO_SETTINGS_MODULE=config.settings.test $(PY) -m tests.tools.catalogue

.PHONY: lock
lock: ## Tính lại requirements/*.txt từ pyproject.toml (cần uv)
	@command -v uv >/dev/null || { echo "Cần uv để tính lại các tệp requirements."; exit 1; }
	@uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --output-file requirements/base.txt
	@uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-header --all-extras --constraint requirements/base.txt \
	  --output-file requirements/dev.txt

.PHONY: fonts
fonts: ## Tạo lại phông chữ của bản PDF từ nguồn đã phát hành (cần uv)
	@command -v uv >/dev/null || { echo "Cần uv để lấy nguồn phông chữ."; exit 1; }
	@uv run --no-project --quiet --with fonttools==4.68.0 --with fontpkg-newsreader==1.3 \
	  --with fontpkg-be-vietnam-pro==1.2 python site/printing/fonts/make_fonts.py

.PHONY: clean
clean: ## Xóa môi trường và tệp tạm; giữ dữ liệu trong var/
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# --- the environment ---

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "Cần Python từ 3.11; “$(PYTHON)” không có hoặc cũ hơn. Ví dụ: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	|| { rm -rf $(VENV); echo "Không tạo được môi trường. Trên Debian: apt-get install python3-venv"; exit 1; }

$(BASE): | $(PY)
	@echo "• Cài các gói để chạy …"
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip --upgrade >/dev/null
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@rm -f $(VENV)/.base-*
	@touch $@

$(DEV): | $(PY)
	@echo "• Cài các gói để kiểm thử và soát mã …"
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip --upgrade >/dev/null
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@rm -f $(VENV)/.dev-*
	@touch $@

$(EDITABLE): | $(PY)
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@rm -f $(VENV)/.editable-*
	@touch $@
