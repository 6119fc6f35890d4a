"""What docs/contributing.md tells an editor is true."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bot.knowledge.advice import DISTINCT_TOPICS, ENOUGH, GOOD
from bot.knowledge.library import read_library
from bot.knowledge.schema import BaseHeader

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")


def test_the_example_is_a_topic_that_the_bundled_content_could_hold(tmp_path: Path) -> None:
    content = shutil.copytree(ROOT / "content", tmp_path / "content")
    example = re.search(r"^```markdown\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert example is not None
    (content / "en" / "hope-probe.md").write_text(example[1], encoding="utf-8")
    topic = read_library(content).topics["hope-probe"]
    assert topic.wording().title == "Hope Probe (Al-Amal)"
    assert topic.wording().summary.startswith("The first paragraph is the summary")
    assert topic.wording().details.startswith("What follows is the details")


def test_every_key_of_a_topic_is_explained() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE)) == set(BaseHeader.model_fields)


def test_the_advice_on_questions_is_the_one_that_check_gives() -> None:
    assert f"at least **{ENOUGH}** questions and aliases" in GUIDE
    assert f"about {GOOD} if other topics are much like" in GUIDE
    rows = re.findall(
        r"^\| (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|", GUIDE.replace("**", ""), re.MULTILINE
    )
    assert [tuple(map(float, row)) for row in rows] == list(DISTINCT_TOPICS)
