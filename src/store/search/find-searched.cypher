// Finds the nodes of one label that search covers: a batch, by id.
// `label` is Entity, Event, Claim or Document; `after` is an id, or empty from the start. `text` is a claim's, `source`
// its words where its source is not identified; `names` are those of the others.
CALL () {
  MATCH (node:Entity)
  WHERE $label = 'Entity' AND node.id > $after
  RETURN node ORDER BY node.id LIMIT $limit
  UNION ALL
  MATCH (node:Event)
  WHERE $label = 'Event' AND node.id > $after
  RETURN node ORDER BY node.id LIMIT $limit
  UNION ALL
  MATCH (node:Claim)
  WHERE $label = 'Claim' AND node.id > $after
  RETURN node ORDER BY node.id LIMIT $limit
  UNION ALL
  MATCH (node:Document)
  WHERE $label = 'Document' AND node.id > $after
  RETURN node ORDER BY node.id LIMIT $limit
}
RETURN
  node.id AS id,
  [name IN [node.name, node.title] WHERE name IS NOT NULL] + coalesce(node.aliases, []) AS names,
  node.text AS text,
  CASE WHEN NOT EXISTS { (node)-[:SPOKEN_BY]->() } THEN node.speakerText END AS source
ORDER BY id
