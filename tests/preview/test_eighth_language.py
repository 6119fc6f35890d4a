"""Tests adding a language with data only: a content folder, a catalogue and a row of the table."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path
from typing import Any

import aiohttp

from tests.cli.process import ROOT, started
from tests.discord_app.made_up import LANGUAGE, NAME, add_catalogue, made_up, topic
from tests.knowledge.content_folder import write

FILES = {
    "en/tea.md": "---\ntitle: Black tea\nquestions: [How is it made?]\n---\nThe leaves are oxidised.\n",
    f"{LANGUAGE}/tea.md": topic("Black tea", "assam", "How is black tea made?", "The leaves are oxidised."),
}


class PageRequests:
    """Sends the requests of the preview's page to its server."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url

    async def everything(self) -> dict[str, Any]:
        async with self._session.ws_connect(f"{self._url}/page/events") as page:
            return await page.receive_json()

    async def run(self, channel: str, application: str, command: str, **options: Any) -> None:
        does = {"action": "run", "channel": channel, "application": application, "command": command}
        body = {"person": "amina", "locale": "en-US", "does": does | {"options": options}}
        async with self._session.post(f"{self._url}/page/actions", json=body) as answer:
            assert answer.status == 200, await answer.text()

    async def messages(self) -> str:
        """Returns the messages of the channel #general."""
        guild = (await self.everything())["guilds"][0]
        return str(next(each for each in guild["channels"] if each["name"] == "general")["messages"])


async def test_a_language_can_be_added_without_code(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    add_catalogue(tmp_path / "bot" / "locales")
    content = write(tmp_path / "content", FILES)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    arguments = ("preview", "--no-open", "--port", str(port), "--content", str(content))
    async with started(*arguments, cwd=tmp_path, environ={"PYTHONPATH": str(tmp_path)}) as bot:
        await bot.logs("ready as Falak")
        async with aiohttp.ClientSession() as session:
            page_requests = PageRequests(session, f"http://127.0.0.1:{port}")
            everything = await page_requests.everything()
            guild = everything["guilds"][0]
            channel = next(each["id"] for each in guild["channels"] if each["name"] == "general")
            application = everything["examples"][0]["application"]
            await page_requests.run(channel, application, "language", language=NAME)
            assert made_up("Language") in await page_requests.messages()
            question = made_up("how is black tea made?")
            await page_requests.run(channel, application, "ask", question=question, private=True)
            assert made_up("The leaves are oxidised.") in await page_requests.messages()
            await page_requests.run(channel, application, "privacy")
            assert made_up("Privacy") in await page_requests.messages()
