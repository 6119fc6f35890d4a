"""What an application answers to an interaction: the callback, the original response, follow-ups."""

from __future__ import annotations

from bot.local_discord import errors
from bot.local_discord.components import completed
from bot.local_discord.composing import PING_USERS, new_message
from bot.local_discord.interactions import Choice, Interaction, InteractionType, Modal, Response, ResponseType
from bot.local_discord.messages import Message, MessageFlag, MessageType
from bot.local_discord.rest.calls import Call, Routes, shown
from bot.local_discord.rest.writing import fill
from bot.local_discord.validation.commands import check_choices
from bot.local_discord.validation.components import check_modal
from bot.local_discord.validation.report import Path, Report
from bot.local_discord.wire import JSON

USER_INSTALL_FOLLOWUPS = 5
"""How many follow-ups Discord lets an application send where it isn't a member."""

_ALLOWED = {
    InteractionType.COMMAND: {ResponseType.MESSAGE, ResponseType.DEFERRED_MESSAGE, ResponseType.MODAL},
    InteractionType.COMPONENT: set(ResponseType) - {ResponseType.CHOICES},
    InteractionType.AUTOCOMPLETE: {ResponseType.CHOICES},
    InteractionType.MODAL_SUBMIT: set(ResponseType) - {ResponseType.CHOICES, ResponseType.MODAL},
}


async def respond(call: Call) -> JSON | None:
    """Takes the first response."""
    interaction = call.interaction()
    if interaction is None or str(interaction.id) != call.params["interaction_id"]:
        raise errors.unknown_interaction()
    interaction.check_acknowledgeable()
    updates = call.body["type"] in {ResponseType.UPDATE, ResponseType.DEFERRED_UPDATE}
    if call.body["type"] not in _ALLOWED[interaction.type] or (updates and interaction.source is None):
        wrong = {"code": "BASE_TYPE_CHOICES", "message": "This interaction can't be answered so."}
        raise errors.invalid_body({"type": {"_errors": [wrong]}})
    kind = ResponseType(call.body["type"])
    data: JSON = call.body.get("data") or {}
    interaction.respond(_response(call, interaction, kind, data))
    if kind is ResponseType.DEFERRED_MESSAGE and interaction.original is not None:
        call.world.add_message(interaction.original)
    if not call.query.get("with_response"):
        return None
    return _callback(interaction, kind)


def _response(call: Call, interaction: Interaction, kind: ResponseType, data: JSON) -> Response:
    match kind:
        case ResponseType.MESSAGE:
            return Response(interaction, kind, _say(call, interaction, data, ["data"]))
        case ResponseType.DEFERRED_MESSAGE:
            waiting = _new_message(interaction, _is_ephemeral(data))
            waiting.flags |= MessageFlag.LOADING
            return Response(interaction, kind, waiting)
        case ResponseType.UPDATE if interaction.source is not None:
            return Response(interaction, kind, _change(call, interaction.source, data, ["data"]))
        case ResponseType.CHOICES:
            check_choices(data.get("choices") or [], ["data", "choices"])
            choices = tuple(Choice(choice["name"], choice["value"]) for choice in data.get("choices") or ())
            return Response(interaction, kind, choices=choices)
        case ResponseType.MODAL:
            report = Report()
            check_modal(report, ["data", "components"], data["components"])
            report.raise_any()
            modal = Modal(data["custom_id"], data["title"], completed(data["components"]), interaction)
            return Response(interaction, kind, modal=modal)
        case _:
            return Response(interaction, kind, interaction.source)


def _is_ephemeral(data: JSON) -> bool:
    return bool((data.get("flags") or 0) & MessageFlag.EPHEMERAL)


def _new_message(interaction: Interaction, is_ephemeral: bool) -> Message:
    kind = MessageType.DEFAULT
    if interaction.type is InteractionType.COMMAND:
        is_menu = interaction.target is not None
        kind = MessageType.CONTEXT_MENU_COMMAND if is_menu else MessageType.CHAT_INPUT_COMMAND
    bot = interaction.application.bot
    message = new_message(interaction.channel, bot, type=kind, interaction=interaction)
    if is_ephemeral or interaction.must_be_ephemeral:
        message.ephemeral_to = interaction.user
        message.flags |= MessageFlag.EPHEMERAL
    return message


def _say(call: Call, interaction: Interaction, data: JSON, path: Path = ()) -> Message:
    if interaction.channel.is_deleted:
        raise errors.unknown_channel()
    message = fill(call, _new_message(interaction, _is_ephemeral(data)), data, path=path, parse=PING_USERS)
    return call.world.add_message(message)


def _change(call: Call, message: Message, data: JSON, path: Path = ()) -> Message:
    if message.is_deleted:
        raise errors.unknown_message()
    was_loading = message.is_loading
    fill(call, message, data, path=path, parse=PING_USERS)
    if not was_loading:
        message.edited_at = call.world.clock.now()
    message.flags &= ~MessageFlag.LOADING
    return call.world.update_message(message)


def _callback(interaction: Interaction, kind: ResponseType) -> JSON:
    answer: JSON = {"id": str(interaction.id), "type": int(interaction.type)}
    message = interaction.original
    if message is not None and kind in {ResponseType.MESSAGE, ResponseType.DEFERRED_MESSAGE}:
        answer |= {
            "response_message_id": str(message.id),
            "response_message_loading": message.is_loading,
            "response_message_ephemeral": message.ephemeral_to is not None,
        }
    if message is None or kind not in {ResponseType.MESSAGE, ResponseType.UPDATE}:
        return {"interaction": answer}
    resource: JSON = {"type": int(kind), "message": shown(message, interaction.application)}
    return {"interaction": answer, "resource": resource}


def _followed(call: Call) -> Interaction:
    """The interaction whose token is in the path, still good for follow-ups."""
    interaction = call.interaction()
    if interaction is None or str(interaction.application.id) != call.params["webhook_id"]:
        raise errors.unknown_webhook()
    interaction.check_token()
    return interaction


def _message(call: Call, interaction: Interaction) -> Message:
    """The message in the path: the original response or a follow-up."""
    wanted = call.params.get("message_id", "@original")
    original = interaction.original
    known = [original, *interaction.followups] if original else interaction.followups
    message = (
        original if wanted == "@original" else next((each for each in known if str(each.id) == wanted), None)
    )
    if message is None or message.is_deleted:
        raise errors.unknown_message()
    return message


async def follow_up(call: Call) -> JSON:
    """Sends a follow-up; the first after a deferred response takes the place of "is thinking"."""
    interaction = _followed(call)
    waiting = interaction.original
    if waiting is not None and waiting.is_loading and not waiting.is_deleted:
        _change(call, waiting, call.body)
        interaction.finish()
        return shown(waiting, interaction.application)
    if not interaction.authorized.by_guild and len(interaction.followups) >= USER_INSTALL_FOLLOWUPS:
        raise errors.DiscordError(
            400, 40094, "This interaction has reached the maximum number of follow-up messages"
        )
    message = _say(call, interaction, call.body)
    interaction.followups.append(message)
    interaction.finish()
    return shown(message, interaction.application)


async def get_response(call: Call) -> JSON:
    """The original response or a follow-up."""
    interaction = _followed(call)
    return shown(_message(call, interaction), interaction.application)


async def edit_response(call: Call) -> JSON:
    """Changes the original response or a follow-up."""
    interaction = _followed(call)
    message = _change(call, _message(call, interaction), call.body)
    if message is interaction.original:
        interaction.finish()
    return shown(message, interaction.application)


async def delete_response(call: Call) -> None:
    """Deletes the original response or a follow-up."""
    interaction = _followed(call)
    call.world.delete_message(_message(call, interaction))
    interaction.finish()


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"

ROUTES: Routes = {
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback"): respond,
    ("POST", _WEBHOOK): follow_up,
    **{
        (method, f"{_WEBHOOK}/messages/{which}"): handler
        for which in ("@original", "{message_id}")
        for method, handler in (("GET", get_response), ("PATCH", edit_response), ("DELETE", delete_response))
    },
}
