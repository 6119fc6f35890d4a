from tests.cli.conftest import application, local_discord
from tests.storage.conftest import new_database, url

__all__ = ["application", "local_discord", "new_database", "url"]
