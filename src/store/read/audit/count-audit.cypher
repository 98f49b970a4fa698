// How many acts of people are there?
MATCH (audit:AuditRecord)
WHERE audit.revision > 0
  AND ($of IS NULL OR EXISTS { (audit)-[:BEARS_ON]->(:Audited {id: $of}) })
  AND ($by IS NULL OR audit.byId = $by OR audit.by = $by)
RETURN count(audit) AS total
