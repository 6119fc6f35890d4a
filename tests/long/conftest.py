from tests.discord_app.conftest import ambiguous, space, teas
from tests.discord_app.hostile import running_bot

__all__ = ["ambiguous", "running_bot", "space", "teas"]
