// Adds a corpus, or gives it its newest description.
// Parameters: id, title, licence, attribution, fingerprint (null until all its entities are in).
// Columns: none.
MERGE (corpus:Corpus {id: $id})
SET
  corpus.title = $title,
  corpus.licence = $licence,
  corpus.attribution = $attribution,
  corpus.fingerprint = $fingerprint
