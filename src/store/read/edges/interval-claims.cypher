// Which claims does each of these derived intervals stand on?
// Parameters: batch: ids.
// Columns: id, node; by the id of the claim.
UNWIND $batch.ids AS id
MATCH (:ControlInterval {id: id})-[:STANDS_ON]->(claim:Claim)
RETURN id, {labels: ['Claim'], properties: claim {
  .id, .documentId, .text, .mode, .factuality, .speakerText, .saidEdtf, .saidStartEarliest,
  .saidStartLatest, .saidEndEarliest, .saidEndLatest, .publishedEdtf, .publishedStartEarliest,
  .publishedStartLatest, .publishedEndEarliest, .publishedEndLatest, .recordedAt, .supersededAt
}} AS node
ORDER BY id, claim.id
