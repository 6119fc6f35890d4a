"""Tests that docs/scaling.md shows the output of its script, and that the plan is consistent."""

from __future__ import annotations

from pathlib import Path

from docs.scripts.scaling import Inputs, plan, table

PAGE = (Path(__file__).parents[1] / "docs" / "scaling.md").read_text(encoding="utf-8")


def test_the_page_has_the_table_of_the_script() -> None:
    assert table(Inputs()) in PAGE


def test_twice_the_guilds_need_twice_the_shards_messages_and_rows() -> None:
    one, two = plan(100_000, Inputs()), plan(200_000, Inputs())
    assert two.shards == 2 * one.shards
    assert two.messages_per_second == 2 * one.messages_per_second
    assert two.rows_per_second == 2 * one.rows_per_second


def test_each_process_has_a_shard_and_stays_within_its_load() -> None:
    for servers in (1, 1_000, 50_000, 1_000_000):
        of = plan(servers, inputs := Inputs(messages=5_000))
        assert 1 <= of.processes <= of.shards
        assert of.cores / of.processes <= inputs.load or of.processes == of.shards
