// Which corpora does the graph hold? By id.
MATCH (corpus:Corpus)
WHERE corpus.id IS NOT NULL
WITH corpus
ORDER BY corpus.id
RETURN collect(record(corpus: Corpus)) AS found
