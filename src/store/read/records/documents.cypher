// What do these documents say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (document:Document {id: id})
RETURN
  document.id AS id,
  document.title AS title,
  document.language AS language,
  document.url AS url,
  document.sha256 AS sha256,
  document.publishedEdtf AS publishedEdtf,
  document.publishedStartEarliest AS publishedStartEarliest,
  document.publishedStartLatest AS publishedStartLatest,
  document.publishedEndEarliest AS publishedEndEarliest,
  document.publishedEndLatest AS publishedEndLatest
