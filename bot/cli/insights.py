"""`insights`: prints questions, feedback, and unanswered questions."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder, folder, read_settings
from bot.errors import InputError, reason
from bot.streams import print_data, print_error, printable

if TYPE_CHECKING:
    from bot.insights.grouping import QuestionGroup
    from bot.insights.report import Insights

NAME = "insights"
HELP = "print the questions, the votes and the questions without an answer from the bot's database"
USES_CONTENT = True
MAX_DAYS = 400
"""The longest period in days. Older data is deleted."""


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the period, the guild and the kind of output."""
    parser.add_argument(
        "--days",
        type=_days,
        default=30,
        metavar="N",
        help="the number of days, 1 to 400 (default: %(default)s)",
    )
    parser.add_argument("--guild", type=_id, metavar="ID", help="only this Discord server (default: all)")
    made = parser.add_mutually_exclusive_group()
    made.add_argument("--csv", type=folder, metavar="DIR", help="instead write CSV files into this folder")
    made.add_argument(
        "--suggest",
        action="store_true",
        help="instead print useful new aliases and questions as a patch of the topic files; read it, then "
        "pass it to `git apply`; questions that it leaves out are printed to standard error",
    )


def execute(args: Namespace) -> int:
    """Prints the figures or a patch, or writes files, and returns 0."""
    import asyncio  # noqa: PLC0415

    from bot.knowledge.library import read_library  # noqa: PLC0415

    content = content_folder(args)
    library = read_library(content)
    insights = asyncio.run(_gather(args.days, args.guild))
    titles = {topic.id: topic.wording().title for topic in library}
    if args.csv is not None:
        _write_csv(insights, titles, args.csv)
    elif args.suggest:
        _print_patch(insights, content)
    else:
        _print_figures(insights, titles)
    return 0


async def _gather(days: int, guild_id: int | None) -> Insights:
    from bot.insights.report import gather  # noqa: PLC0415
    from bot.storage.address import check_exists  # noqa: PLC0415
    from bot.storage.storage import Storage  # noqa: PLC0415

    url = read_settings("DATABASE_URL").database_url.get_secret_value()
    check_exists(url)
    async with Storage(url, timeout_seconds=None) as storage:
        return await gather(storage, days, guild_id)


def _print_figures(insights: Insights, titles: Mapping[str, str]) -> None:
    print(f"From {insights.since} to {insights.until}: {insights.questions} questions")
    for kind, name in (("answer", "answered"), ("suggestions", "suggestions"), ("none", "no topic")):
        _print_row(name, insights.replies[kind], insights.questions)
    if insights.entry_points:
        print("\nAsked by")
        for entry_point, times in insights.entry_points.most_common():
            _print_row(entry_point, times, insights.questions)
    if insights.topics:
        print(f"\nTopics shown ({insights.picked} of them by a button)")
        votes = {tally.topic_id: tally for tally in insights.tallies}
        for topic_id, times in insights.topics.most_common():
            tally = votes.get(topic_id)
            said = f"   helpful {tally.helpful}, not {tally.unhelpful}" if tally else ""
            print(f"{times:>8}  {titles.get(topic_id, topic_id)}{said}")
    if insights.votes:
        print(f"\nHelpful: {insights.helpful / insights.votes:.0%} of {insights.votes} votes")
    for complaint in insights.complaints:
        expected = complaint.expected_topic
        what = f"it should have been {expected}" if expected else complaint.reason
        print(f"{complaint.times:>8}  {complaint.topic_id}: {what}")
    _print_outreach(insights)
    _print_unanswered(insights)


def _print_outreach(insights: Insights) -> None:
    from bot.storage.outreach_counts import FEWEST_PEOPLE, OutreachEvent  # noqa: PLC0415

    if not insights.has_outreach:
        return
    print("\nPosts, quizzes, tours and shared texts")
    for event, name in {
        OutreachEvent.POST: "posts",
        OutreachEvent.OPENED: "opened from posts",
        OutreachEvent.QUIZ_TAKEN: "quizzes taken",
        OutreachEvent.TOUR_BEGUN: "tours begun",
        OutreachEvent.TOUR_FINISHED: "tours finished",
        OutreachEvent.SHARED: "texts shared",
    }.items():
        counted = insights.outreach[event]
        shown = counted.times if counted.may_be_shown else f"<{FEWEST_PEOPLE}"
        share = insights.right_share if event is OutreachEvent.QUIZ_TAKEN else None
        print(f"{shown:>8}  {name}" + ("" if share is None else f", {share:.0%} of the answers right"))


def _print_unanswered(insights: Insights) -> None:
    from bot.insights.grouping import MIN_PEOPLE  # noqa: PLC0415

    print("\nQuestions without an answer" + ("" if insights.gaps else ": none that several people asked"))
    for gap in insights.gaps:
        print(f"{gap.people:>8}  {gap.texts[0]}")
    if insights.hidden_questions:
        print(
            f"{insights.hidden_questions:>8}  other questions, each asked by fewer than {MIN_PEOPLE} people"
        )
    if insights.gaps:
        print("          (people, question; --suggest makes a patch from these)")


def _print_row(name: str, times: int, total: int) -> None:
    print(f"{times:>8}  {name:<12}{times / total if total else 0:>6.0%}")


def _print_patch(insights: Insights, content: Path) -> None:
    from bot.insights.suggesting import suggest  # noqa: PLC0415
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415

    suggested = suggest(content, Assistant(content, learns_when_asked=True), insights.gaps)
    # To standard error, so that it is visible even if the patch is piped.
    for gap in suggested.without_topic:
        print_error(f"No topic is close to this question. Perhaps a topic is missing: {_asked(gap)}")
    for gap, topic_id in suggested.refused:
        print_error(f"This question belongs to {topic_id}, but can't be added unchanged: {_asked(gap)}")
    if not insights.gaps:
        print_error("There is nothing to add: every question that several people asked was answered.")
    if suggested.patch and suggested.folder != Path.cwd():
        print_error(f"The patch is for the folder {suggested.folder}: git -C {suggested.folder} apply")
    print_data(suggested.patch)


def _asked(gap: QuestionGroup) -> str:
    return f"{gap.texts[0]} ({gap.people} people)"


def _write_csv(insights: Insights, titles: Mapping[str, str], target: Path) -> None:
    from bot.insights.tables import csv_files  # noqa: PLC0415

    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, data in csv_files(insights, titles).items():
            (target / name).write_bytes(data)
            print(printable(str(target / name)))
    except OSError as error:
        raise InputError(
            f"The folder {target} can't be written to ({reason(error)}). Name another."
        ) from None


def _days(argument: str) -> int:
    if not argument.isascii() or not argument.isdecimal() or not 1 <= int(argument) <= MAX_DAYS:
        raise ArgumentTypeError(f"{argument!a} is not a number from 1 to {MAX_DAYS}")
    return int(argument)


def _id(argument: str) -> int:
    if not argument.isascii() or not argument.isdecimal() or not 0 < int(argument) < 2**63:
        raise ArgumentTypeError(
            f"{argument!a} is not a server's id: in Discord, right-click the server, Copy ID"
        )
    return int(argument)
