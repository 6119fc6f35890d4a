from tests.discord_app.conftest import space
from tests.discord_app.hostile import hostile_stage

__all__ = ["hostile_stage", "space"]
