// Every grade that the graph has from a corpus, superseded ones included.
// Parameters: corpusId.
// Columns: id, fingerprint, current, ofId (the actor, or the version of the claim).
MATCH (assessment:Assessment {corpusId: $corpusId})-[:ASSESSES]->(graded)
RETURN
  assessment.id AS id,
  assessment.fingerprint AS fingerprint,
  assessment.supersededAt IS NULL AS current,
  graded.id AS ofId
