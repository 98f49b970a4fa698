// Adds a corpus, or gives it its newest description. `fingerprint` is null until all its entities are in.
MERGE (corpus:Corpus {id: $id})
SET
  corpus.title = $title,
  corpus.licence = $licence,
  corpus.attribution = $attribution,
  corpus.fingerprint = $fingerprint
