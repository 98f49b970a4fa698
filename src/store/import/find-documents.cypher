// Finds the graph's records of these documents.
// Parameters: ids.
// Columns: id, corpusId, fingerprint, entityIds (those that this document describes); no row for a
// document that the graph does not have.
UNWIND $ids AS id
MATCH (document:Document {id: id})-[:IN_CORPUS]->(corpus:Corpus)
RETURN
  id,
  corpus.id AS corpusId,
  document.fingerprint AS fingerprint,
  coalesce(document.entityIds, []) AS entityIds
