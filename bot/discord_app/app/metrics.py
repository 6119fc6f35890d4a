"""The process's metrics in Prometheus' format. docs/operating.md says what to do about each."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping

from prometheus_client import (
    CollectorRegistry,
    GCCollector,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from prometheus_client.metrics_core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from bot.discord_app.app.client import FalakClient
from bot.discord_app.core.counts import Durations
from bot.knowledge.assistant import Assistant
from bot.knowledge.model import Library
from bot.storage.storage import Storage

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Metrics(Collector):
    """Reads the counts of a process on every request."""

    def __init__(self, client: FalakClient, storage: Storage, assistant: Assistant) -> None:
        self._client = client
        self._storage = storage
        self._assistant = assistant
        self._version: tuple[Library, str] | None = None
        self._registry = CollectorRegistry()
        self._registry.register(self)
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self._registry)

    def text(self) -> bytes:
        """Returns all metrics in Prometheus' text format."""
        return generate_latest(self._registry)

    def collect(self) -> Iterator[Metric]:
        """Yields the bot's own metrics."""
        yield from self._replies()
        yield from self._shards()
        yield from self._stored()
        yield from self._content()

    def _replies(self) -> Iterator[Metric]:
        counts = self._client.counts
        answers = CounterMetricFamily(
            "falak_answers", "Replies by entry point and kind.", labels=["way", "kind"]
        )
        for labels, number in counts.answers.items():
            answers.add_metric(list(labels), number)
        yield answers
        yield _histogram("falak_match_seconds", "How long finding a reply took.", counts.matching)
        yield _histogram("falak_reply_seconds", "From an event to Discord's answer.", counts.replying)
        yield _counter("falak_events_skipped", "Events that can't be read.", "event", counts.events_skipped)
        yield _counter("falak_replies_dropped", "Replies not sent.", "reason", counts.replies_dropped)
        yield _counter("falak_rate_limits", "Requests that Discord limited.", "scope", counts.rate_limits)

    def _shards(self) -> Iterator[Metric]:
        connections = self._client.shards.connections
        for name, text, values in (
            (
                "falak_shard_ready",
                "1 if the shard has a session.",
                [each.has_session for each in connections],
            ),
            (
                "falak_gateway_latency_seconds",
                "From heartbeat to answer.",
                [each.latency for each in connections],
            ),
        ):
            gauge = GaugeMetricFamily(name, text, labels=["shard"])
            for each, value in zip(connections, values, strict=True):
                if math.isfinite(value):
                    gauge.add_metric([str(each.shard_id)], float(value))
            yield gauge
        losses = {str(each.shard_id): each.losses for each in connections}
        yield _counter("falak_gateway_reconnects", "Connections lost.", "shard", losses)
        yield GaugeMetricFamily(
            "falak_shards_waiting", "Shards that another process serves.", len(self._client.shards.waiting)
        )
        if (starts := self._client.shards.session_starts) is not None:
            text = "Sessions left today, as of the last start."
            yield GaugeMetricFamily("falak_session_starts_remaining", text, starts.remaining)

    def _stored(self) -> Iterator[Metric]:
        database, claims = self._storage.database, self._storage.claims
        yield GaugeMetricFamily("falak_database_up", "1 if it works.", float(self._storage.is_available))
        yield CounterMetricFamily("falak_database_outages", "Times it became unreachable.", database.outages)
        yield CounterMetricFamily("falak_database_failures", "Failed transactions.", database.failures)
        depths = {writer.kind: writer.depth for writer in self._storage.writers}
        depths["messages to screen"] = self._client.message_events.queue.waiting
        dropped = {writer.kind: writer.dropped for writer in self._storage.writers}
        dropped["messages to screen"] = self._client.message_events.queue.dropped
        gauge = GaugeMetricFamily("falak_queue_depth", "Items that wait.", labels=["queue"])
        for queue, depth in depths.items():
            gauge.add_metric([queue], depth)
        yield gauge
        yield _counter("falak_queue_dropped", "Items that were dropped.", "queue", dropped)
        yield CounterMetricFamily("falak_claims_skipped", "Work that another process did.", claims.skipped)
        late = self._client.counts.claims_late
        yield _counter("falak_claims_late", "Work taken over from another process.", "work", late)

    def _content(self) -> Iterator[Metric]:
        library = self._assistant.library
        info = GaugeMetricFamily("falak_content_info", "The content's version.", labels=["version"])
        info.add_metric([self.read_version()], 1)
        yield info
        topics = GaugeMetricFamily("falak_topics", "Topics by language.", labels=["language"])
        for language, number in Counter(each for topic in library for each in topic.wordings).items():
            topics.add_metric([language], number)
        yield topics
        failed = self._client.counts.reloads_failed
        yield _counter("falak_reloads_failed", "Reloads that kept the old content.", "error", failed)

    def read_version(self) -> str:
        """Returns the same text for the same content, in every process. The first call may be slow."""
        library = self._assistant.library
        if self._version is None or self._version[0] is not library:
            digest = hashlib.sha256()
            for topic in library:
                digest.update(repr(topic).encode())
            self._version = library, digest.hexdigest()[:12]
        return self._version[1]


def _counter(name: str, text: str, label: str, numbers: Mapping[str, int]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, text, labels=[label])
    for value, number in numbers.items():
        family.add_metric([value], number)
    return family


def _histogram(name: str, text: str, durations: Durations) -> HistogramMetricFamily:
    buckets: list[tuple[str, float]] = []
    number = 0
    for limit, more in zip((*map(str, Durations.LIMITS), "+Inf"), durations.numbers, strict=True):
        number += more
        buckets.append((limit, number))
    return HistogramMetricFamily(name, text, buckets=buckets, sum_value=durations.total)
