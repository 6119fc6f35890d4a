"""`evaluate`: measures how well the content answers questions in files, or its own names and questions."""

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
    "ask every question in a file, or each name and question of the content; print how many got the right "
    "reply, and the worst misses"
)
USES_CONTENT = True

EXPLANATION = """\
Without a file, this asks each title, alias and example question as if the content did not have it. Then it
lists thin topics and topics that are confused, and says how many questions a new topic needs.

The columns, in percent of the questions:
  right answer       one topic was shown, and it is a right one; or the question asked for two, and both
                     were offered
  right suggestion   several topics were offered, one of them right
  wrong suggestions  several topics were offered, none of them right
  no match           no topic was offered; right if the question is out of scope
  wrong answer       one topic was shown, and it is not a right one
These five add up to 100 %. The last column is separate:
  ranked first       a right topic ranked first, shown or not
Expected calibration error: how far the confidence is from the share of right replies; 0 is best.
AUROC: how often a question in scope has a higher confidence than one out of scope; 1 is best.
"""
_MAX_PLACES = 5
_HEADER = (
    ("", "", "right", "right", "wrong", "no", "wrong", "ranked"),
    ("", "questions", "answer", "suggestion", "suggestions", "match", "answer", "first"),
)
_ROW = "{:<18}{:>9}{:>9}{:>12}{:>13}{:>8}{:>8}{:>8}"


def add_arguments(parser: ArgumentParser) -> None:
    """Adds the files, and how much to print."""
    parser.formatter_class = RawDescriptionHelpFormatter
    parser.epilog = EXPLANATION
    parser.add_argument(
        "questions",
        type=Path,
        nargs="*",
        metavar="FILE",
        help="one or more files of tab-separated UTF-8 text, one question per line: class (any word), "
        "language, ids of the right topics (separated by |; - for out of scope), question",
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
        places = ", ".join(f"{other} ({', '.join(its)})" for other, its in others[:_MAX_PLACES])
        count = "Another line does" if len(others) == 1 else f"{len(others)} other lines do"
        more = f" {count}, too: see {places}."
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
            "This test is hard, because each was written to add new words. Use it to compare topics.\n"
        )
        print_table(outcomes)
        _print_worst(outcomes, args.worst)
    else:
        print("No topic has two names or questions, so none can be left out and asked.")
    _print_thin(library, args.language, outcomes)
    _print_confused(library, outcomes)
    _print_needed()


def _print_thin(library: Library, locale: str | None, outcomes: Sequence[Outcome]) -> None:
    """Prints topics with few names and questions, and those that fewer than half of their own texts found."""
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
        f"\nA new topic needs {ENOUGH} questions in different words, or {GOOD} if other topics are similar.\n"
        "How many of 100 new questions found the right one of Falak's own topics:"
    )
    for measured in DISTINCT_TOPICS:
        if measured.questions in (0, 3, ENOUGH, GOOD):
            print(
                f"  with {measured.questions:>2} questions per topic: {measured.right:.0f} as the answer, "
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
    misses = [outcome for outcome in outcomes if not _is_right(outcome)]
    misses.sort(
        key=lambda outcome: (not outcome.answered, bool(outcome.question.expected), -outcome.reply.confidence)
    )
    if misses and most > 0:
        print(
            f"\nThe worst misses, {min(most, len(misses))} of {len(misses)}: "
            "confidence, question, reply, expected reply"
        )
    for outcome in misses[: max(most, 0)]:
        got = ", ".join(topic.id for topic in outcome.reply.offered) or "no match"
        expected = ", ".join(sorted(outcome.question.expected)) or "no match"
        print(
            f"  {outcome.reply.confidence:.2f}  {outcome.question.text}\n        {got}; expected: {expected}"
        )


def _is_right(outcome: Outcome) -> bool:
    if outcome.question.expected:
        return outcome.answered_right or outcome.suggested_right
    return outcome.silent
