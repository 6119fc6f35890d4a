from tests.discord_app.conftest import falak, local_discord, long_timeouts, start, storage, teas, tidy

__all__ = ["falak", "local_discord", "long_timeouts", "start", "storage", "teas", "tidy"]
