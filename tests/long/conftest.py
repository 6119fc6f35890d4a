from tests.discord_app.conftest import ambiguous, space, teas
from tests.discord_app.hostile import hostile_stage

__all__ = ["ambiguous", "hostile_stage", "space", "teas"]
