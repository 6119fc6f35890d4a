"""A bot with every kind of component that the page supports: options, selects, forms and pictures."""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import Any, Literal, Protocol, cast

import discord
from discord import app_commands, ui


def picture(width: int, height: int) -> bytes:
    """Returns a PNG in one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x3e\x8e\xde" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    )


def chart(name: str = "chart.png") -> discord.File:
    return discord.File(BytesIO(picture(640, 320)), name, description="Questions a day")


class Named(Protocol):
    @property
    def name(self) -> str: ...


def names(values: Iterable[Named]) -> str:
    return ", ".join(value.name for value in values) or "nothing"


class Selects(ui.LayoutView):
    """A message with every kind of select."""

    words: ui.ActionRow[Selects] = ui.ActionRow()
    people: ui.ActionRow[Selects] = ui.ActionRow()
    roles: ui.ActionRow[Selects] = ui.ActionRow()
    either: ui.ActionRow[Selects] = ui.ActionRow()
    places: ui.ActionRow[Selects] = ui.ActionRow()

    @words.select(
        placeholder="Some words",
        min_values=0,
        max_values=3,
        options=[
            discord.SelectOption(label="One", value="1", default=True),
            discord.SelectOption(label="Two", value="2", description="After one", emoji="🪐"),
            discord.SelectOption(label="Three", value="3"),
        ],
    )
    async def on_words(self, interaction: discord.Interaction, select: ui.Select[Selects]) -> None:
        await say(interaction, f"words: {', '.join(select.values) or 'nothing'}")

    @people.select(cls=ui.UserSelect, placeholder="A person, whose name may be as long as this one")
    async def on_people(self, interaction: discord.Interaction, select: ui.UserSelect[Selects]) -> None:
        await say(interaction, f"people: {names(select.values)}")

    @roles.select(cls=ui.RoleSelect, placeholder="A role")
    async def on_roles(self, interaction: discord.Interaction, select: ui.RoleSelect[Selects]) -> None:
        await say(interaction, f"roles: {names(select.values)}")

    @either.select(cls=ui.MentionableSelect, placeholder="Either", max_values=2)
    async def on_either(
        self, interaction: discord.Interaction, select: ui.MentionableSelect[Selects]
    ) -> None:
        await say(interaction, f"either: {names(select.values)}")

    @places.select(cls=ui.ChannelSelect, placeholder="A place", channel_types=[discord.ChannelType.category])
    async def on_places(self, interaction: discord.Interaction, select: ui.ChannelSelect[Selects]) -> None:
        await say(interaction, f"places: {names(select.values)}")


class Form(ui.Modal, title="A form"):
    """A form with every kind of input. Some have default values."""

    words: ui.Label[Form] = ui.Label(
        text="Words", component=ui.TextInput(custom_id="words", min_length=3, placeholder="A few")
    )
    mode: ui.Label[Form] = ui.Label(
        text="Mode",
        description="How it goes",
        component=ui.Select(
            custom_id="mode",
            options=[
                discord.SelectOption(label="Always", value="always", description="Whatever happens"),
                discord.SelectOption(label="Never", value="never", default=True),
            ],
        ),
    )
    several: ui.Label[Form] = ui.Label(
        text="Several",
        component=ui.Select(
            custom_id="several",
            min_values=2,
            max_values=3,
            options=[discord.SelectOption(label=label) for label in ("Red", "Green", "Blue")],
        ),
    )
    person: ui.Label[Form] = ui.Label(
        text="Person", component=ui.UserSelect(custom_id="person", required=False, min_values=0)
    )

    def __init__(self, channel: discord.abc.Snowflake) -> None:
        super().__init__()
        self.place: ui.ChannelSelect[Form] = ui.ChannelSelect(
            custom_id="place",
            required=False,
            min_values=0,
            channel_types=[discord.ChannelType.text],
            default_values=[discord.Object(channel.id, type=discord.abc.GuildChannel)],
        )
        self.add_item(ui.Label(text="Place", component=self.place))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        fields: dict[str, Any] = {}
        for label in (self.words, self.mode, self.several, self.person):
            field: Any = label.component
            fields[label.text] = getattr(field, "value", None) or field.values
        people = names(fields.pop("Person"))
        said = "; ".join(f"{name}: {value}" for name, value in fields.items())
        await say(interaction, f"{said}; Person: {people}; Place: {names(self.place.values)}")


class Choices(ui.Modal, title="Choices"):
    """A form with radio buttons and checkboxes."""

    mode: ui.Label[Choices] = ui.Label(
        text="Mode",
        description="How it goes",
        component=ui.RadioGroup(
            custom_id="mode",
            options=[
                discord.RadioGroupOption(label="Always", value="always", description="Whatever happens"),
                discord.RadioGroupOption(label="أبدًا", value="never"),
            ],
        ),
    )
    colours: ui.Label[Choices] = ui.Label(
        text="Colours",
        component=ui.CheckboxGroup(
            custom_id="colours",
            min_values=2,
            max_values=2,
            options=[
                discord.CheckboxGroupOption(label=label, default=label == "Red")
                for label in ("Red", "Green", "Blue")
            ],
        ),
    )
    loud: ui.Label[Choices] = ui.Label(text="Loud", component=ui.Checkbox(custom_id="loud"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        mode, colours, loud = self.mode.component, self.colours.component, self.loud.component
        assert isinstance(mode, ui.RadioGroup)
        assert isinstance(colours, ui.CheckboxGroup)
        assert isinstance(loud, ui.Checkbox)
        await say(interaction, f"Mode: {mode.value}; Colours: {colours.values}; Loud: {loud.value}")


async def say(interaction: discord.Interaction, text: str) -> None:
    await interaction.response.send_message(text, ephemeral=True)


class FormButton(ui.View):
    """A message with a button that opens the form."""

    @ui.button(label="Open the form")
    async def on_open(self, interaction: discord.Interaction, _button: ui.Button[FormButton]) -> None:
        await interaction.response.send_modal(Form(discord.Object(interaction.channel_id or 0)))


may_answer = asyncio.Event()
"""Tests set it to let `/slow` answer."""

tools = app_commands.Group(name="tools", description="A group of commands")
kit = app_commands.Group(name="kit", description="A group in a group", parent=tools)


@kit.command(name="use", description="Take an option of every kind")
@app_commands.rename(is_sure="sure")
@app_commands.describe(place="Where", count="How many, up to nine")
async def use(
    interaction: discord.Interaction,
    place: discord.TextChannel | discord.Thread | discord.ForumChannel,
    person: discord.Member,
    count: app_commands.Range[int, 1, 9],
    mode: Literal["fast", "slow"],
    is_sure: bool,
    role: discord.Role | None = None,
    share: float = 0.5,
) -> None:
    await say(
        interaction,
        f"{place.name}; {person.name}; {count}; {mode}; {is_sure}; {role and role.name}; {share}",
    )


@app_commands.command(name="guarded", description="For moderators")
@app_commands.default_permissions(manage_guild=True)
async def guarded(interaction: discord.Interaction) -> None:
    await say(interaction, "You may.")


@app_commands.command(name="chart", description="Show a picture in a card")
async def show_chart(interaction: discord.Interaction, private: bool = False) -> None:
    card: ui.LayoutView = ui.LayoutView()
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery()
    gallery.add_item(media="attachment://chart.png", description="Questions a day")
    card.add_item(ui.Container(ui.TextDisplay("### This week"), gallery, accent_colour=0x3E8EDE))
    await interaction.response.send_message(view=card, file=chart(), ephemeral=private)


@app_commands.command(name="album", description="Show several pictures and a file")
async def show_album(interaction: discord.Interaction) -> None:
    card: ui.LayoutView = ui.LayoutView()
    gallery: ui.MediaGallery[ui.LayoutView] = ui.MediaGallery()
    for number in range(3):
        gallery.add_item(
            media=f"attachment://{number}.png", description=f"Number {number}", spoiler=number == 2
        )
    small: ui.Thumbnail[ui.LayoutView] = ui.Thumbnail("attachment://0.png", description="Small")
    beside: ui.Section[ui.LayoutView] = ui.Section("Beside it", accessory=small)
    card.add_item(beside)
    card.add_item(gallery)
    card.add_item(ui.File("attachment://notes.txt"))
    files = [chart(f"{number}.png") for number in range(3)]
    await interaction.response.send_message(
        view=card, files=[*files, discord.File(BytesIO(b"notes"), "notes.txt")]
    )


@app_commands.command(name="plain", description="Send a picture without a card")
async def show_plain(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("Here.", file=chart())


@app_commands.command(name="slow", description="Think first")
async def be_slow(interaction: discord.Interaction) -> None:
    await interaction.response.defer(thinking=True)
    await may_answer.wait()
    await interaction.edit_original_response(content="Done.")


@app_commands.command(name="selects", description="Show every kind of select")
async def show_selects(interaction: discord.Interaction) -> None:
    await interaction.response.send_message(view=Selects())


@app_commands.command(name="choices", description="Open a form with few choices")
async def show_choices(interaction: discord.Interaction) -> None:
    await interaction.response.send_modal(Choices())


@app_commands.command(name="form", description="Open a form")
async def show_form(interaction: discord.Interaction) -> None:
    await interaction.response.send_message("A form:", view=FormButton())


COMMANDS = cast(
    "list[Any]",
    [tools, guarded, be_slow, show_chart, show_album, show_plain, show_selects, show_choices, show_form],
)


class Workshop(discord.Client):
    """The Discord client of the bot."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents(guilds=True), guild_ready_timeout=0)
        self.tree = app_commands.CommandTree(self)
        for command in COMMANDS:
            self.tree.add_command(command)
