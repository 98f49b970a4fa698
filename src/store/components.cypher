// Which version of Neo4j answers?
// Parameters: none.
// Columns: version, such as 5.26.30.
CALL dbms.components() YIELD name, versions
WITH versions WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version
