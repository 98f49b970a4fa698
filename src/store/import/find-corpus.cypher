// As which the graph has a corpus.
// Parameters: id.
// Columns: fingerprint; no row where the graph does not have it.
MATCH (corpus:Corpus {id: $id})
RETURN corpus.fingerprint AS fingerprint
