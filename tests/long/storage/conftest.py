from tests.storage.conftest import calendar, empty_url, new_database, storage, url

__all__ = ["calendar", "empty_url", "new_database", "storage", "url"]
