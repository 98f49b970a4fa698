// Every grade that the graph has from a corpus, superseded ones included.
// Parameters: corpusId.
// Columns: id, fingerprint, current.
MATCH (assessment:Assessment {corpusId: $corpusId})
RETURN
  assessment.id AS id,
  assessment.fingerprint AS fingerprint,
  assessment.supersededAt IS NULL AS current
