"""The whole contract of engines on the next version of Elasticsearch, unchanged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.search.engines import installed
from tests.tools.elasticsearch import NEXT_JAVA, NEXT_VERSION, java_of


def test_the_next_version_keeps_the_contract(project: Path) -> None:
    java = java_of(NEXT_JAVA)
    if java is None:
        pytest.skip(f"Elasticsearch {NEXT_VERSION} cần JDK từ {NEXT_JAVA} trong /usr/lib/jvm")
    with installed(NEXT_VERSION, java) as installation:
        node = installation.node()
        node.wait()
        assert f'"version":"{NEXT_VERSION}"' in node.ask("_nodes?filter_path=nodes.*.version")
        result = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/search/contract", "-q", "-k", "elastic"],
            cwd=project,
            env={**os.environ, "TEST_ELASTICSEARCH": node.url},
            capture_output=True,
            text=True,
            check=False,
        )
    assert result.returncode == 0, result.stdout[-5000:]
    assert "skipped" not in result.stdout
