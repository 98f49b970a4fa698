// Keeps an act of somebody, and what it bears on.
// `key`, `input` and `result` are of a correction, null for an import; `baseIds` are what it bears on, whatever the
// version.
CREATE (audit:AuditRecord)
SET audit = $record, audit.key = $key, audit.input = $input, audit.result = $result
WITH audit
UNWIND $baseIds AS id
MERGE (audited:Audited {id: id})
CREATE (audit)-[:BEARS_ON]->(audited)
