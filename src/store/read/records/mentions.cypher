// What do these mentions say of themselves?
// Parameters: batch: ids.
// Columns: the properties that decodeNode reads; null where a node has none.
UNWIND $batch.ids AS id
MATCH (mention:Mention {id: id})
RETURN
  mention.id AS id,
  mention.kind AS kind,
  mention.documentId AS documentId
