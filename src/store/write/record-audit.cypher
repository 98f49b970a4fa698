// Keeps an act of somebody, and what it bears on.
// Parameters: record: the fields of an AuditRecord; key, input and result of a correction, null for an import;
// baseIds (what it bears on, whatever the version).
// Columns: none.
CREATE (audit:AuditRecord)
SET audit = $record, audit.key = $key, audit.input = $input, audit.result = $result
WITH audit
UNWIND $baseIds AS id
MERGE (audited:Audited {id: id})
CREATE (audit)-[:BEARS_ON]->(audited)
