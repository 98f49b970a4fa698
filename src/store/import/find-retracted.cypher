// Finds the retracted claims of a corpus that nobody has restored: those without a current version, and those of which
// an import has added one since it began. A claim that it added under another number, with the same words in the same
// document, may be the same one.
// By document and position. `startedAt` is the moment of the import; `alikeIds` are new claims with its words.
MATCH (claim:Claim)
WHERE claim.retractedBy IS NOT NULL AND claim.restoredBy IS NULL
MATCH (claim)-[:IN_DOCUMENT]->(document:Document)-[:IN_CORPUS]->(corpus:Corpus)
WHERE corpus.id = $corpusId AND document.withdrawn IS NULL
MATCH (audit:AuditRecord {id: claim.retractedBy})
// The id that all its versions begin with.
WITH claim, audit, CASE
  WHEN claim.id =~ '.*~[0-9]+' THEN left(claim.id, size(claim.id) - 1 - size(split(claim.id, '~')[-1]))
  ELSE claim.id
END AS baseId
OPTIONAL MATCH (current:Claim)
WHERE (current.id = baseId OR current.id STARTS WITH baseId + '~') AND current.supersededAt IS NULL
WITH claim, audit, baseId, current
WHERE current IS NULL OR current.recordedAt >= $startedAt
RETURN
  claim.id AS id,
  current.id AS currentId,
  [(claim)-[:IN_DOCUMENT]->(:Document)<-[:IN_DOCUMENT]-(other:Claim)
    WHERE other.supersededAt IS NULL
      AND other.recordedAt >= $startedAt
      AND other.text = claim.text
      AND other.id <> baseId
      AND NOT other.id CONTAINS '~' | other.id] AS alikeIds,
  audit.by AS by,
  audit.recordedAt AS recordedAt,
  audit.reason AS reason
ORDER BY claim.documentId, claim.position, id
LIMIT $limit
