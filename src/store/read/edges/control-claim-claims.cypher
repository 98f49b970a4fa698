// Which claim asserts each of these control claims?
// Parameters: batch: ids.
// Columns: id, node.
UNWIND $batch.ids AS id
MATCH (:ControlClaim {id: id})<-[:ASSERTS]-(claim:Claim)
RETURN id, {labels: ['Claim'], properties: claim {
  .id, .documentId, .text, .mode, .factuality, .speakerText, .saidEdtf, .saidStartEarliest,
  .saidStartLatest, .saidEndEarliest, .saidEndLatest, .publishedEdtf, .publishedStartEarliest,
  .publishedStartLatest, .publishedEndEarliest, .publishedEndLatest, .recordedAt, .supersededAt
}} AS node
