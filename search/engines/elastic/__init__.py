"""The Elasticsearch engine. Nothing else imports elasticsearch."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
