"""Tests the alerts and the dashboard for the bot's metrics."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

DEPLOY = Path(__file__).parents[1] / "docs" / "deploy"
DASHBOARD: dict[str, Any] = json.loads((DEPLOY / "falak-dashboard.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def promtool() -> str:
    """Returns the path of Prometheus's own checker."""
    if (found := shutil.which("promtool")) is None:
        pytest.skip("promtool is not installed: Debian's package is prometheus")
    return found


def run(*command: str) -> None:
    ended = subprocess.run(command, cwd=DEPLOY, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_alerts_are_valid_and_fire_when_they_should(promtool: str) -> None:
    run(promtool, "check", "rules", "falak-alerts.yml")
    run(promtool, "test", "rules", "falak-alerts.test.yml")


def test_prometheus_accepts_the_query_of_each_panel(promtool: str, tmp_path: Path) -> None:
    rules = [
        {"record": f"panel:{panel['id']}", "expr": target["expr"]}
        for panel in DASHBOARD["panels"]
        for target in panel["targets"]
    ]
    path = tmp_path / "panels.yml"
    path.write_text(json.dumps({"groups": [{"name": "panels", "rules": rules}]}), encoding="utf-8")
    run(promtool, "check", "rules", str(path))
