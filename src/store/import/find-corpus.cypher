// As which the graph has a corpus. No row where the graph does not have it.
MATCH (corpus:Corpus {id: $id})
RETURN
  corpus.fingerprint AS fingerprint,
  corpus.title AS title,
  corpus.licence AS licence,
  corpus.attribution AS attribution
