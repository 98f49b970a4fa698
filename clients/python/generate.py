"""Writes src/claimline/generated: the types of the schema and of our operations. Needs ariadne-codegen 0.19.0."""

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parent
GENERATED = HOME / "src" / "claimline" / "generated"
# The package has its own clients, which retry and cache.
UNUSED = ["async_base_client.py", "client.py", "exceptions.py"]

CODEGEN = "from ariadne_codegen.main import main; main()"
subprocess.run([sys.executable, "-c", CODEGEN], cwd=HOME, check=True, stdout=subprocess.DEVNULL)
for name in UNUSED:
    (GENERATED / name).unlink()
(GENERATED / "__init__.py").write_text('"""Types of the schema, made by generate.py."""\n')
