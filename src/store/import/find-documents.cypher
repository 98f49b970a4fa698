// Finds the graph's records of these documents.
// `entityIds` are those that the document describes. No row for a document that the graph does not have.
UNWIND $ids AS id
MATCH (document:Document {id: id})-[:IN_CORPUS]->(corpus:Corpus)
RETURN
  id,
  corpus.id AS corpusId,
  document.fingerprint AS fingerprint,
  coalesce(document.entityIds, []) AS entityIds
