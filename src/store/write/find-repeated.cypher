// The correction that somebody has made under this key. No row where there is none.
MATCH (audit:AuditRecord {key: $key})
RETURN audit.id AS id, audit.input AS input, audit.result AS result, audit.revision AS revision
