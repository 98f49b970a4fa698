// Takes back what a corpus said of entities, unless a document of it describes them. Looks at every
// document of the corpus: entities seldom go. Gives the id of the entity of each description taken back.
UNWIND $entityIds AS entityId
MATCH (entity:Entity {id: entityId})-[description:DESCRIBED_IN]->(corpus:Corpus)
WHERE corpus.id = $corpusId AND NOT EXISTS {
  MATCH (corpus)<-[:IN_CORPUS]-(document:Document)
  WHERE entityId IN document.entityIds
}
DELETE description
RETURN entityId
