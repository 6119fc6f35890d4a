"""Tests that no script of the page imports itself indirectly."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter

from bot.local_discord.page.page import STATIC

SCRIPTS = STATIC / "js"
IMPORT = re.compile(r"""^\s*(?:import|export)\b[^;"']*?["']\./([\w-]+)\.js["']""", re.MULTILINE)


def test_the_scripts_import_each_other_without_circles() -> None:
    imports = {path.stem: IMPORT.findall(path.read_text("utf-8")) for path in SCRIPTS.glob("*.js")}
    assert "app" in imports["main"], "import lines are found"
    assert {each for found in imports.values() for each in found} <= imports.keys()
    TopologicalSorter(imports).prepare()  # raises CycleError, which names a circle
