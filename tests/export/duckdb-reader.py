"""Runs statements in DuckDB that read from a server, and tells the rows of those that ask."""

import json
import sys

import duckdb
from duckdb_extensions import import_extension

# The extension that reads from the web, from PyPI: DuckDB would fetch it from a site of its own.
import_extension("httpfs")
graph = duckdb.connect()
first, *asking = [one for one in sys.argv[1].split(";") if one.strip()]
graph.execute(first)
json.dump([graph.execute(one).fetchall() for one in asking], sys.stdout)
