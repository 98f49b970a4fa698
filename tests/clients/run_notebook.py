"""Runs a notebook, and tells what its cells show: text, and whether there was a picture."""

import json
import sys

import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120).execute()
shown = []
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        data = output.get("data", {})
        shown.append("picture" if "image/png" in data else data.get("text/plain", output.get("text", "")))
json.dump(shown, sys.stdout)
