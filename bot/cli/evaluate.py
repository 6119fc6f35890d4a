"""`evaluate`: how well the replies fit a file of questions."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder
from bot.errors import InputError

if TYPE_CHECKING:
    from bot.knowledge.evaluation import Outcome

NAME = "evaluate"
HELP = "ask every question in a file and print how many got the reply they should, with the worst misses"

EXPLANATION = """\
What became of the questions, in percent:
  right answer       one topic was shown, and it is a right one; or two were asked for and both offered
  right suggestion   several were offered, a right one among them
  wrong suggestions  several were offered, none of them right
  no match           nothing was offered: right where the question is out of scope
  wrong answer       one topic was shown, and it is none of the right ones
These five make up 100 %. Beside them:
  ranked first       a right topic came first, whether it was shown or not
Expected calibration error: how far the confidence is from how often it is right, 0 at best.
AUROC: how often a question in scope has a higher confidence than one out of scope, 1 at best.
"""
_HEADER = (
    ("", "", "right", "right", "wrong", "no", "wrong", "ranked"),
    ("", "questions", "answer", "suggestion", "suggestions", "match", "answer", "first"),
)
_ROW = "{:<18}{:>9}{:>9}{:>12}{:>13}{:>8}{:>8}{:>8}"


def add_arguments(parser: ArgumentParser) -> None:
    """The file, and how much to print."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = EXPLANATION
    parser.add_argument(
        "questions",
        type=Path,
        metavar="FILE",
        help="tab-separated UTF-8 text, a question a line: class (any word), language, ids of the topics "
        "that are right (with | between; - where none is: out of scope), question",
    )
    parser.add_argument("--language", help="only the questions in this language, such as en")
    parser.add_argument(
        "--worst", type=int, default=10, metavar="N", help="how many misses to print (default: %(default)s)"
    )


def execute(args: Namespace) -> int:
    """Prints the table and the worst misses, and returns 0."""
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415
    from bot.knowledge.evaluation import evaluate, read_questions  # noqa: PLC0415

    questions = [
        question for question in read_questions(args.questions) if args.language in (None, question.locale)
    ]
    if not questions:
        raise InputError(f"{args.questions} holds no questions in the language {args.language}.")
    assistant = Assistant(content_folder(args))
    expected = frozenset[str]().union(*(question.expected for question in questions))
    if unknown := expected - assistant.library.topics.keys():
        raise InputError(
            f"{args.questions} expects topics that there are none of: {', '.join(sorted(unknown))}."
        )
    outcomes = list(evaluate(assistant, questions))
    print_table(outcomes)
    _print_worst(outcomes, args.worst)
    return 0


def print_table(outcomes: Sequence[Outcome]) -> None:
    """Prints the shares of each verdict, by class, and how good the confidence is."""
    from bot.knowledge.evaluation import miscalibration, separation  # noqa: PLC0415

    inside = [outcome for outcome in outcomes if outcome.question.expected]
    outside = [outcome for outcome in outcomes if not outcome.question.expected]
    for line in _HEADER:
        print(_ROW.format(*line).rstrip())
    for name, members in (("in scope", inside), ("out of scope", outside)):
        if members:
            print(_row(name, members))
            for kind in dict.fromkeys(outcome.question.kind for outcome in members):
                print(_row(f"  {kind}", [outcome for outcome in members if outcome.question.kind == kind]))
    print(f"\nexpected calibration error  {miscalibration(outcomes):.3f}")
    if (auroc := separation(outcomes)) is not None:
        print(f"AUROC in/out of scope       {auroc:.3f}")


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    from bot.knowledge.evaluation import Tally  # noqa: PLC0415

    tally = Tally.of(outcomes)
    shares = [f"{count / tally.questions:.1%}" for count in tally[1:]]
    return _ROW.format(name, tally.questions, *shares)


def _print_worst(outcomes: Sequence[Outcome], most: int) -> None:
    """The misses: wrong answers first, then questions out of scope that got suggestions, then the rest."""
    misses = [outcome for outcome in outcomes if not _fine(outcome)]
    misses.sort(
        key=lambda outcome: (not outcome.answered, bool(outcome.question.expected), -outcome.reply.confidence)
    )
    if misses and most > 0:
        print(
            f"\nThe worst misses, {min(most, len(misses))} of {len(misses)}: "
            "confidence, question, what it got, what it should have got"
        )
    for outcome in misses[: max(most, 0)]:
        got = ", ".join(topic.id for topic in outcome.reply.offered) or "no match"
        expected = ", ".join(sorted(outcome.question.expected)) or "no match"
        print(
            f"  {outcome.reply.confidence:.2f}  {outcome.question.text}\n        {got}; expected: {expected}"
        )


def _fine(outcome: Outcome) -> bool:
    if outcome.question.expected:
        return outcome.answered_right or outcome.suggested_right
    return outcome.silent
