"""Reads citations by other programs' readers: {"bib": …, "ris": …, "json": …} in, what they found out."""

import json
import sys

import bibtexparser
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

forms = json.load(sys.stdin)

library = bibtexparser.parse_string(forms["bib"])
entries = [
    {"key": entry.key, "type": entry.entry_type, **{field.key: field.value for field in entry.fields}}
    for entry in library.entries
]
decoded = bibtexparser.parse_string(forms["bib"], append_middleware=[LatexDecodingMiddleware()])
titles = [entry["title"] for entry in decoded.entries]

items = json.loads(forms["json"])
source = CiteProcJSON(items)
style = CitationStylesStyle("harvard-cite-them-right", validate=False)
bibliography = CitationStylesBibliography(style, source, formatter.plain)
for item in items:
    bibliography.register(Citation([CitationItem(item["id"])]))

json.dump(
    {
        "bib": {"failed": len(library.failed_blocks), "entries": entries, "titles": titles},
        "ris": rispy.loads(forms["ris"]),
        "csl": [str(line) for line in bibliography.bibliography()],
    },
    sys.stdout,
)
