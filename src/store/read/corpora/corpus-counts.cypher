// How much does each of these corpora hold now? It looks at every claim in them.
UNWIND $batch.ids AS id
MATCH (corpus:Corpus {id: id})
RETURN
  id,
  COUNT {
    MATCH (corpus)<-[:IN_CORPUS]-(document)
    WHERE document.withdrawn IS NULL
  } AS documents,
  COUNT {
    MATCH (corpus)<-[:IN_CORPUS]-()<-[:IN_DOCUMENT]-(claim:Claim)
    WHERE claim.supersededAt IS NULL
  } AS claims
