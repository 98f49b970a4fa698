// Gives nodes of one label the words and sounds that they are found by. `label` is Entity, Event, Claim or Document.
UNWIND $rows AS row
CALL (row) {
  MATCH (node:Entity {id: row.id})
  WHERE $label = 'Entity'
  RETURN node
  UNION ALL
  MATCH (node:Event {id: row.id})
  WHERE $label = 'Event'
  RETURN node
  UNION ALL
  MATCH (node:Claim {id: row.id})
  WHERE $label = 'Claim'
  RETURN node
  UNION ALL
  MATCH (node:Document {id: row.id})
  WHERE $label = 'Document'
  RETURN node
}
SET node.searchWords = row.searchWords,
  node.searchSounds = row.searchSounds,
  node.sourceWords = row.sourceWords
