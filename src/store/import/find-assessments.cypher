// Every grade that the graph has from a corpus, superseded ones included.
// `ofId` is the actor, as the corpus names it, or the version of the claim.
MATCH (assessment:Assessment {corpusId: $corpusId})-[:ASSESSES]->(graded)
RETURN
  assessment.id AS id,
  assessment.fingerprint AS fingerprint,
  assessment.supersededAt IS NULL AS current,
  coalesce(head([(assessment)-[:WAS]->(actor) | actor.id]), graded.id) AS ofId
