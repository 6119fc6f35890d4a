"""Routes for responses to interactions: the first response, later edits of it, and follow-ups."""

from __future__ import annotations

from bot.local_discord import errors
from bot.local_discord.encoding import JSON
from bot.local_discord.model.components import completed
from bot.local_discord.model.interactions import (
    Choice,
    Interaction,
    InteractionType,
    Modal,
    Response,
    ResponseType,
)
from bot.local_discord.model.message_body import PARSE_USERS, new_message
from bot.local_discord.model.messages import Message, MessageFlag, MessageType
from bot.local_discord.rest.call import Call, Routes, shown
from bot.local_discord.validation.commands import check_choices
from bot.local_discord.validation.components import check_modal
from bot.local_discord.validation.report import Path, Report

USER_INSTALL_FOLLOWUPS = 5
"""Discord's limit for the follow-ups of an application that is only user-installed.

https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
"""

_ALLOWED = {
    InteractionType.COMMAND: {ResponseType.MESSAGE, ResponseType.DEFERRED_MESSAGE, ResponseType.MODAL},
    InteractionType.COMPONENT: set(ResponseType) - {ResponseType.CHOICES},
    InteractionType.AUTOCOMPLETE: {ResponseType.CHOICES},
    InteractionType.MODAL_SUBMIT: set(ResponseType) - {ResponseType.CHOICES, ResponseType.MODAL},
}


async def respond(call: Call) -> JSON | None:
    """Gives an interaction its first response."""
    interaction = call.interaction()
    if interaction is None or str(interaction.id) != call.params["interaction_id"]:
        raise errors.unknown_interaction()
    interaction.check_acknowledgeable()
    updates = call.body["type"] in {ResponseType.UPDATE, ResponseType.DEFERRED_UPDATE}
    if call.body["type"] not in _ALLOWED[interaction.type] or (updates and interaction.source is None):
        wrong = {"code": "BASE_TYPE_CHOICES", "message": "This interaction can't be answered in this way."}
        raise errors.invalid_body({"type": {"_errors": [wrong]}})
    kind = ResponseType(call.body["type"])
    data: JSON = call.body.get("data") or {}
    call.world.respond(interaction, _response(call, interaction, kind, data))
    if kind is ResponseType.DEFERRED_MESSAGE and interaction.original is not None:
        call.world.add_message(interaction.original)
    if not call.query.get("with_response"):
        return None
    return _callback(interaction, kind)


def _response(call: Call, interaction: Interaction, kind: ResponseType, data: JSON) -> Response:
    match kind:
        case ResponseType.MESSAGE:
            return Response(interaction, kind, _send(call, interaction, data, ["data"]))
        case ResponseType.DEFERRED_MESSAGE:
            waiting = _new_message(interaction, _is_ephemeral(data))
            waiting.flags |= MessageFlag.LOADING
            return Response(interaction, kind, waiting)
        case ResponseType.UPDATE if interaction.source is not None:
            return Response(interaction, kind, _edit(call, interaction.source, data, ["data"]))
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


def _send(call: Call, interaction: Interaction, data: JSON, path: Path = ()) -> Message:
    if interaction.channel.is_deleted:
        raise errors.unknown_channel()
    message = call.fill(_new_message(interaction, _is_ephemeral(data)), data, path=path, parse=PARSE_USERS)
    return call.world.add_message(message)


def _edit(call: Call, message: Message, data: JSON, path: Path = ()) -> Message:
    if message.is_deleted:
        raise errors.unknown_message()
    was_loading = message.is_loading
    call.fill(message, data, path=path, parse=PARSE_USERS)
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


def _interaction(call: Call) -> Interaction:
    """Returns the interaction whose token is in the path. Raises DiscordError if the token isn't valid."""
    interaction = call.interaction()
    if interaction is None or str(interaction.application.id) != call.params["webhook_id"]:
        raise errors.unknown_webhook()
    interaction.check_token()
    return interaction


def _message(call: Call, interaction: Interaction) -> Message:
    """Returns the message in the path: the original response or a follow-up."""
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
    """Sends a follow-up. The first one after a deferred response replaces "is thinking"."""
    interaction = _interaction(call)
    waiting = interaction.original
    if waiting is not None and waiting.is_loading and not waiting.is_deleted:
        _edit(call, waiting, call.body)
        interaction.finish()
        return shown(waiting, interaction.application)
    if not interaction.authorized.by_guild and len(interaction.followups) >= USER_INSTALL_FOLLOWUPS:
        raise errors.too_many_followups()
    message = _send(call, interaction, call.body)
    interaction.followups.append(message)
    interaction.finish()
    return shown(message, interaction.application)


async def get_response(call: Call) -> JSON:
    """Returns the original response or a follow-up."""
    interaction = _interaction(call)
    return shown(_message(call, interaction), interaction.application)


async def edit_response(call: Call) -> JSON:
    """Edits the original response or a follow-up."""
    interaction = _interaction(call)
    message = _edit(call, _message(call, interaction), call.body)
    if message is interaction.original:
        interaction.finish()
    return shown(message, interaction.application)


async def delete_response(call: Call) -> None:
    """Deletes the original response or a follow-up."""
    interaction = _interaction(call)
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
