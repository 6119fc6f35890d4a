"""`evaluate`: measures how well replies fit files of questions, or the content's own names and questions."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import content_folder, print_list
from bot.errors import InputError

if TYPE_CHECKING:
    from bot.knowledge.evaluation import Outcome, Question
    from bot.knowledge.model import Library

NAME = "evaluate"
HELP = (
    "ask every question in a file, or each name and question of the content, and print how many got the "
    "right reply, with the worst misses"
)
USES_CONTENT = True

EXPLANATION = """\
Without a file the content is asked about itself: each title, alias and example question as if the content did
not have it. What follows says which topics are thin, which two are confused, and what a new topic needs.

What became of the questions, in percent:
  right answer       one topic was shown, and it is a right one; or two were asked for and both offered
  right suggestion   several were offered, a right one among them
  wrong suggestions  several were offered, none of them right
  no match           nothing was offered: right where the question is out of scope
  wrong answer       one topic was shown, and it is not a right one
These five make up 100 %. Beside them:
  ranked first       a right topic came first, whether it was shown or not
Expected calibration error: how far the confidence is from how often it is right, 0 at best.
AUROC: how often a question in scope has a higher confidence than one out of scope, 1 at best.
"""
_MOST_PLACES = 5
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
        nargs="*",
        metavar="FILE",
        help="any number of them; tab-separated UTF-8 text, one question per line: class (any word), "
        "language, ids of the right topics (with | between; - for out of scope), question",
    )
    parser.add_argument("--language", help="only the questions in this language, such as en")
    parser.add_argument(
        "--worst", type=int, default=10, metavar="N", help="how many misses to print (default: %(default)s)"
    )


def execute(args: Namespace) -> int:
    """Prints the table and the worst misses, and returns 0."""
    if args.questions:
        _evaluate_files(args)
    else:
        _evaluate_itself(args)
    return 0


def _evaluate_files(args: Namespace) -> None:
    from bot.knowledge.assistant import Assistant  # noqa: PLC0415
    from bot.knowledge.evaluation import evaluate, read_questions  # noqa: PLC0415

    questions = [
        question
        for path in args.questions
        for question in read_questions(path)
        if args.language in (None, question.locale)
    ]
    files = ", ".join(map(str, args.questions))
    if not questions:
        raise InputError(f"{files} has no questions in the language {args.language}.")
    assistant = Assistant(content_folder(args))
    _check_expected(questions, assistant.library)
    outcomes = list(evaluate(assistant, questions))
    print_table(outcomes)
    _print_worst(outcomes, args.worst)


def _check_expected(questions: Sequence[Question], library: Library) -> None:
    """Raises InputError, with the first line, if questions expect topics that don't exist."""
    unknown = [
        (question.place, sorted(ids))
        for question in questions
        if (ids := question.expected - library.topics.keys())
    ]
    if not unknown:
        return
    (place, ids), *others = unknown
    more = ""
    if others:
        places = ", ".join(f"{other} ({', '.join(its)})" for other, its in others[:_MOST_PLACES])
        count = "does one" if len(others) == 1 else f"do {len(others)}"
        more = f" So {count} more. See also {places}."
    raise InputError(f"{place}: The line expects topics that don't exist: {', '.join(ids)}.{more}")


def _evaluate_itself(args: Namespace) -> None:
    from bot.knowledge.library import read_library  # noqa: PLC0415
    from bot.knowledge.self_evaluation import evaluate_itself, own_texts, sample  # noqa: PLC0415

    library = read_library(content_folder(args))
    if not any(args.language in (None, locale) for topic in library for locale in topic.wordings):
        raise InputError(f"The content has nothing in the language {args.language}.")
    texts = own_texts(library, args.language)
    asked = sample(texts)
    outcomes = evaluate_itself(library, asked)
    if outcomes:
        of_all = f"{len(asked):,} of {len(texts):,}" if len(asked) < len(texts) else f"{len(texts):,}"
        print(
            f"{of_all} names and questions were asked, each as if the content did not have it.\n"
            "That is a hard test: each was written to add new words. Use it to compare topics.\n"
        )
        print_table(outcomes)
        _print_worst(outcomes, args.worst)
    else:
        print("No topic has two names or questions, so none can be left out and asked.")
    _print_thin(library, args.language, outcomes)
    _print_confused(library, outcomes)
    _print_needed()


def _print_thin(library: Library, locale: str | None, outcomes: Sequence[Outcome]) -> None:
    """Prints the topics with few names and questions, and those that few of their own texts find."""
    from bot.knowledge.advice import ENOUGH, label, thin_topics  # noqa: PLC0415
    from bot.knowledge.self_evaluation import hard_topics, reaches  # noqa: PLC0415

    lines = [
        f"{label(thin.topic, thin.locale)} has {thin.has}: add {thin.lacks} in different words"
        for thin in thin_topics(library, locale)
    ]
    print_list(f"Thin topics, with fewer than {ENOUGH} aliases and questions", lines)
    lines = [
        f"{label(hard.topic, hard.locale)}: {hard.found} of {len(hard.outcomes)}, not by "
        f'"{next(one for one in hard.outcomes if not reaches(one)).question.text}"'
        for hard in hard_topics(library, outcomes)
    ]
    print_list("Topics that fewer than half of their own names and questions found", lines)


def _print_confused(library: Library, outcomes: Sequence[Outcome]) -> None:
    from bot.knowledge.self_evaluation import confusions  # noqa: PLC0415

    lines: list[str] = []
    for (one, other), confused in confusions(library, outcomes):
        example = confused[0]
        lines.append(
            f"{one.id} and {other.id} ({len(confused)}): "
            f'"{example.question.text}" showed {example.reply.offered[0].id} first'
        )
    print_list("Pairs of topics that were confused (by how many names and questions)", lines)


def _print_needed() -> None:
    """Prints how much each number of questions helps a topic."""
    from bot.knowledge.advice import DISTINCT_TOPICS, ENOUGH, GOOD  # noqa: PLC0415

    print(
        f"\nA new topic needs {ENOUGH} questions in different words, and {GOOD} if others are much like it.\n"
        "Of 100 new questions to Falak's own topics, so many found the right one:"
    )
    for measured in DISTINCT_TOPICS:
        if measured.questions in (0, 3, ENOUGH, GOOD):
            print(
                f"  with {measured.questions:>2} questions a topic: {measured.right:.0f} as the answer, "
                f"{measured.right_or_offered:.0f} as the answer or a suggestion"
            )


def print_table(outcomes: Sequence[Outcome]) -> None:
    """Prints the shares of each verdict, by language and class, and the quality of the confidence."""
    from bot.knowledge.evaluation import miscalibration, separation  # noqa: PLC0415

    inside = [outcome for outcome in outcomes if outcome.question.expected]
    outside = [outcome for outcome in outcomes if not outcome.question.expected]
    for line in _HEADER:
        print(_ROW.format(*line).rstrip())
    for name, members in (("in scope", inside), ("out of scope", outside)):
        if members:
            print(_row(name, members))
            locales = sorted({outcome.question.locale for outcome in members})
            for locale in locales if len(locales) > 1 else ():
                print(_row(f"  {locale}", [one for one in members if one.question.locale == locale]))
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
    """Prints the misses: wrong answers, then suggestions for questions out of scope, then the rest."""
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
