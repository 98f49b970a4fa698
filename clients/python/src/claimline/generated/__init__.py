"""Types of the schema, made by generate.py."""
