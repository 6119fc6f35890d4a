from tests.discord_app.conftest import space, teas
from tests.discord_app.hostile import hostile_stage

__all__ = ["hostile_stage", "space", "teas"]
