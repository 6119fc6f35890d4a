"""Tests that the files for containers, Kubernetes and CI are valid and fit the bot."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from bot.config import KEYS

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "docs" / "deploy"
CONTAINERFILE = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
LOCK = (DEPLOY / "requirements.lock").read_text(encoding="utf-8")
LOCKED = {
    name: block
    for block in re.split(r"\n(?=\w)", LOCK)
    if (name := re.match(r"[\w-]+", block)) and (name := name[0])
}
KUBERNETES: list[dict[str, Any]] = list(
    yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8"))
)


def run(*command: str | Path) -> None:
    program, *arguments = command
    path = Path(sys.executable).with_name(str(program))
    ended = subprocess.run([path, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert ended.returncode == 0, ended.stdout + ended.stderr


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def required() -> list[Requirement]:
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines]


def test_the_lock_has_the_versions_of_the_requirements() -> None:
    """If this fails, run the command at the top of the lock file."""
    for requirement in required():
        assert re.match(rf"[\w-]+{requirement.specifier} ", LOCKED[canonical(requirement.name)]), requirement


def test_the_lock_has_all_dependencies_of_the_requirements() -> None:
    waiting = required()
    seen = set[str]()
    while waiting:
        requirement = waiting.pop()
        key = f"{canonical(requirement.name)}[{','.join(sorted(requirement.extras))}]"
        if key in seen:
            continue
        seen.add(key)
        assert canonical(requirement.name) in LOCKED
        for line in requires(requirement.name) or []:
            needed = Requirement(line)
            if needed.marker is None or any(
                needed.marker.evaluate({"extra": extra}) for extra in requirement.extras or [""]
            ):
                waiting.append(needed)


def test_each_library_in_the_lock_has_hashes_and_no_address() -> None:
    assert len(LOCKED) > 50
    for name, block in LOCKED.items():
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), name
    assert "://" not in LOCK
    assert "index-url" not in LOCK.partition("\naiohappyeyeballs")[2]


def test_the_containerfile_is_valid() -> None:
    run("hadolint", DEPLOY / "Containerfile")


def test_the_container_installs_by_hash_and_runs_without_rights() -> None:
    assert "--require-hashes -r requirements.lock" in CONTAINERFILE
    last_stage = CONTAINERFILE.rpartition("\nFROM ")[2]
    assert re.search(r"^USER \d+:\d+$", last_stage, re.MULTILINE)
    assert re.findall(r"^VOLUME (.+)$", last_stage, re.MULTILINE) == ["/data"]
    assert "HEALTHCHECK" in last_stage


def test_the_files_that_the_container_copies_exist_and_are_sent_to_the_builder() -> None:
    copied = [
        source
        for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINERFILE, re.MULTILINE)
        for source in sources.split()
    ]
    assert copied
    sent = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for source in copied:
        assert (ROOT / source).exists()
        assert f"!{source}" in sent


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("compose-spec", ["docs/deploy/compose.yaml", "docs/deploy/compose.postgresql.yaml"]),
        ("github-workflows", [".github/workflows/*.yml"]),
        ("dependabot", [".github/dependabot.yml"]),
    ],
)
def test_configuration_files_match_the_schemas_of_their_programs(schema: str, files: list[str]) -> None:
    paths = [path for pattern in files for path in ROOT.glob(pattern)]
    assert paths
    run("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *paths)


@pytest.mark.parametrize("files", [["compose.yaml"], ["compose.yaml", "compose.postgresql.yaml"]])
def test_compose_requires_the_secrets(files: list[str]) -> None:
    secrets = {"DISCORD_TOKEN"} | ({"POSTGRES_PASSWORD"} if len(files) > 1 else set[str]())
    text = "".join((DEPLOY / file).read_text(encoding="utf-8") for file in files)
    assert set(re.findall(r"\$\{(\w+):\?", text)) == secrets


def test_compose_starts_the_database_then_the_migration_then_the_bot() -> None:
    services = yaml.safe_load((DEPLOY / "compose.postgresql.yaml").read_text(encoding="utf-8"))["services"]
    assert services["falak"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert services["migrate"]["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    assert services["migrate"]["command"] == ["data", "migrate"]
    assert "healthcheck" in services["postgres"]


def test_kubernetes_accepts_all_keys() -> None:
    run("kubernetes-validate", "--strict", "--quiet", DEPLOY / "kubernetes.yaml")


def test_each_shard_has_two_pods() -> None:
    (spec,) = (document["spec"] for document in KUBERNETES if document["kind"] == "StatefulSet")
    (container,) = spec["template"]["spec"]["containers"]
    (script,) = container["args"]
    values = {each["name"]: each["value"] for each in container["env"] if "value" in each}
    served: list[str] = []
    for pod in range(spec["replicas"]):
        ended = subprocess.run(  # noqa: S603 - our own
            [*container["command"], script.replace("exec ", "echo $SHARD_IDS # ")],
            env={"PATH": "/usr/bin:/bin", "POD_INDEX": str(pod), **values},
            capture_output=True,
            text=True,
            check=True,
        )
        served.append(ended.stdout.strip())
    assert served == ["0-1", "2-3", "4-5"] * 2
    assert int(values["SHARD_COUNT"]) == 6


def test_only_known_settings_are_set() -> None:
    (spec,) = (document["spec"] for document in KUBERNETES if document["kind"] == "StatefulSet")
    env = {each["name"] for each in spec["template"]["spec"]["containers"][0]["env"]}
    assert env - {*KEYS, "POD_INDEX", "SHARDS_PER_POD"} == set()
    for file in ("compose.yaml", "compose.postgresql.yaml"):
        services = yaml.safe_load((DEPLOY / file).read_text(encoding="utf-8"))["services"]
        assert set(services["falak"]["environment"]) - set(KEYS) == set()


def test_compose_passes_all_settings_of_a_bot_in_one_process() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    of_the_image = {"CONTENT_DIR", "DATABASE_URL", "HEALTH_HOST", "HEALTH_PORT"}
    of_others = {"SHARD_COUNT", "SHARD_IDS", "DISCORD_TOKEN_FILE", "DATABASE_URL_FILE"}
    assert set(services["falak"]["environment"]) == set(KEYS) - of_the_image - of_others
