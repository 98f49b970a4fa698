// As which does a corpus describe these entities in the graph?
// No row for an entity that the corpus does not describe.
UNWIND $entityIds AS entityId
MATCH (entity:Entity {id: entityId})-[description:DESCRIBED_IN]->(corpus:Corpus)
WHERE corpus.id = $corpusId
RETURN entityId, description.fingerprint AS fingerprint
