// Which documents does a corpus have in the graph? A page in the order of their ids.
// `after` is an id, or empty for the first page.
MATCH (document:Document)
WHERE
  document.id > $after AND
  document.withdrawn IS NULL AND
  EXISTS { (document)-[:IN_CORPUS]->(:Corpus {id: $corpusId}) }
RETURN document.id AS id
ORDER BY id
LIMIT $limit
