// Which corpora does the graph hold?
// Parameters: none.
// Columns: found, of records in the order of ids.
MATCH (corpus:Corpus)
WHERE corpus.id IS NOT NULL
WITH corpus
ORDER BY corpus.id
RETURN collect(record(corpus: Corpus)) AS found
