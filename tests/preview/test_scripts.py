"""Tests that the scripts of the page don't import each other in a cycle."""

from __future__ import annotations

import re
from graphlib import TopologicalSorter

from bot.local_discord.page.page import STATIC

SCRIPTS = STATIC / "js"
IMPORT = re.compile(r"""^\s*(?:import|export)\b[^;"']*?["']\./([\w-]+)\.js["']""", re.MULTILINE)


def test_scripts_have_no_import_cycles() -> None:
    imports = {path.stem: IMPORT.findall(path.read_text("utf-8")) for path in SCRIPTS.glob("*.js")}
    assert "app" in imports["main"], "the pattern finds imports"
    assert {each for found in imports.values() for each in found} <= imports.keys()
    TopologicalSorter(imports).prepare()  # raises CycleError, which names the cycle
