"""Reads every export of a folder by programs that Claimline did not write, and compares their numbers.

Usage: foreign-readers.py FOLDER, with counts.json (what the API counts) and package/ (what the command wrote).
"""

import csv
import json
import sys
from pathlib import Path

import geopandas
import networkx
import pandas
import pyarrow.parquet
from frictionless import Package
from rdflib import RDF, Graph, Namespace, URIRef

FOLDER = Path(sys.argv[1])
COUNTS = json.loads((FOLDER / "counts.json").read_text())
TABLES = ["claims", "mentions", "entities", "events", "relations", "control", "changes"]
SCHEMA = Namespace("https://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
OA = Namespace("http://www.w3.org/ns/oa#")
PROV = Namespace("http://www.w3.org/ns/prov#")


def same(what, found, expected):
    assert found == expected, f"{what}: {found!r}, not {expected!r}"


def read_tables():
    for name in TABLES:
        with open(FOLDER / f"{name}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file, strict=True))
        same(f"{name}.csv", len(rows), COUNTS.setdefault(name, len(rows)))
        lines = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]
        same(f"{name}.jsonl", len(lines), len(rows))
        table = pyarrow.parquet.read_table(FOLDER / f"{name}.parquet")
        same(f"{name}.parquet", table.num_rows, len(rows))
        meta = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
        assert json.loads(meta["claimline.corpora"])[0]["licence"], meta
        frame = pandas.read_csv(FOLDER / f"{name}.csv")
        same(f"{name}: columns", list(frame.columns), table.column_names)
        if rows:
            same(f"{name}: JSON Lines", list(lines[0]), table.column_names)
            values = table.to_pylist()
            key = table.column_names[0]
            same(f"{name}: ids", [row[key] for row in values], [line[key] for line in lines])
            for column in ("speakers", "permalinks"):
                if column in table.column_names:
                    same(f"{name}: {column}", [row[column] for row in values], [line[column] for line in lines])
            assert values[0]["known_as_of"].isoformat().startswith(lines[0]["known_as_of"][:19])
        print(f"{name}: {len(rows)} rows, {len(table.column_names)} columns in csv, jsonl and parquet")


def read_maps():
    for name in ("events", "control", "changes"):
        frame = geopandas.read_file(FOLDER / f"{name}.geojson", engine="pyogrio") if COUNTS[name] else []
        same(f"{name}.geojson", len(frame), COUNTS[name])
        raw = json.loads((FOLDER / f"{name}.geojson").read_text("utf-8"))
        assert raw["corpora"][0]["licence"]
        placed = [one for one in raw["features"] if one["geometry"] is not None]
        if placed:
            same(f"{name}: crs", frame.crs.to_epsg(), 4326)
            same(f"{name}: placed", int((~frame.geometry.isna()).sum()), len(placed))
            with_numbers = [one for one in placed if one["geometry"]["type"] == "Point"]
            for one in with_numbers:
                longitude, latitude = one["geometry"]["coordinates"]
                assert -180 <= longitude <= 180 and -90 <= latitude <= 90
        if name == "control":
            for one in raw["features"]:
                read_linked_place(one)
        print(f"{name}.geojson: {len(raw['features'])} features, {len(placed)} with a position")


def read_linked_place(one):
    """The parts of Linked Places 1.1 that are required of a feature."""
    assert one["@id"].startswith("https://") and one["properties"]["title"] == one["properties"]["place"]
    assert one["names"][0]["toponym"] and one["names"][0]["citations"][0]["@id"], one["names"]
    for scoped in [one, *one["relations"]]:
        for span in scoped.get("when", {}).get("timespans", []):
            assert span["start"] and span.get("end") != {}, span
    assert {relation["certainty"] for relation in one["relations"]} <= {"certain", "less-certain", "uncertain"}


def read_networks():
    count = COUNTS["relations"]
    gexf = networkx.read_gexf(FOLDER / "relations.gexf")
    graphml = networkx.read_graphml(FOLDER / "relations.graphml", force_multigraph=True)
    same("relations.gexf", gexf.number_of_edges(), count)
    same("relations.graphml", graphml.number_of_edges(), count)
    same("nodes", set(gexf.nodes), set(graphml.nodes))
    same("directed", (gexf.is_directed(), graphml.is_directed()), (True, True) if count else (gexf.is_directed(), True))
    for _, _, data in graphml.edges(data=True):
        assert data["claim_count"] >= 1 and data["permalinks"] and data["licences"], data
    print(f"relations: {graphml.number_of_nodes()} nodes, {count} edges in gexf and graphml")


def read_linked_data():
    for name, kind in (("claims", SCHEMA.Quotation), ("events", SEM.Event)):
        turtle = Graph().parse(FOLDER / f"{name}.ttl", format="turtle")
        jsonld = Graph().parse(FOLDER / f"{name}.jsonld", format="json-ld")

        def triples(graph):
            files = set(graph.subjects(RDF.type, SCHEMA.Dataset))
            same(f"{name}: datasets", len(files), 1)
            return {triple for triple in graph if triple[0] not in files}

        same(f"{name}: turtle and JSON-LD", triples(turtle), triples(jsonld))
        assert not any(subject.n3().startswith("_:") for subject in turtle.subjects())
        things = set(turtle.subjects(RDF.type, kind))
        same(f"{name}.ttl", len(things), COUNTS[name])
        for claim in set(turtle.subjects(RDF.type, SCHEMA.Quotation)):
            assert turtle.value(claim, SCHEMA.text) and turtle.value(claim, SCHEMA.license)
            assert list(turtle.objects(claim, PROV.qualifiedAttribution))
        print(f"{name}: {len(turtle)} triples, {len(things)} things in ttl and jsonld")
    quote = URIRef("https://graph.example/claim:mosul-liberation-interview:23")
    claims = Graph().parse(FOLDER / "claims.ttl", format="turtle")
    if (quote, None, None) in claims:
        selectors = {
            (str(claims.value(selector, OA.start)), str(claims.value(selector, OA.end)))
            for target in claims.objects(quote, OA.hasTarget)
            for selector in claims.objects(target, OA.hasSelector)
            if (selector, RDF.type, OA.TextPositionSelector) in claims
        }
        assert {("872", "957"), ("963", "968")} <= selectors, selectors


def read_package():
    package = Package(FOLDER / "package" / "datapackage.json")
    same("package", len(package.resources), 2 * len(TABLES))
    for resource in package.resources:
        if resource.format != "csv":
            continue
        report = resource.validate()
        assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:5]
    print(f"datapackage.json: {len(package.resources)} tables; those in csv are valid")


read_tables()
read_maps()
read_networks()
read_linked_data()
read_package()
print("all read")
