// What do these claims say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (claim:Claim {id: id})
RETURN
  claim.id AS id,
  claim.documentId AS documentId,
  claim.text AS text,
  claim.mode AS mode,
  claim.factuality AS factuality,
  claim.speakerText AS speakerText,
  claim.saidEdtf AS saidEdtf,
  claim.saidStartEarliest AS saidStartEarliest,
  claim.saidStartLatest AS saidStartLatest,
  claim.saidEndEarliest AS saidEndEarliest,
  claim.saidEndLatest AS saidEndLatest,
  claim.publishedEdtf AS publishedEdtf,
  claim.publishedStartEarliest AS publishedStartEarliest,
  claim.publishedStartLatest AS publishedStartLatest,
  claim.publishedEndEarliest AS publishedEndEarliest,
  claim.publishedEndLatest AS publishedEndLatest,
  claim.recordedAt AS recordedAt,
  claim.supersededAt AS supersededAt
