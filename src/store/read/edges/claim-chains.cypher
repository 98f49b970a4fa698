// Through whom did each of these claims come? One row for every claim on the way, outermost first.
// Parameters: batch: ids.
// Columns: id, node (the claim), speakers, publisher (of the document, or null).
UNWIND $batch.ids AS id
MATCH (inner:Claim {id: id})
OPTIONAL MATCH (inner)-[:IN_DOCUMENT]->(:Document)-[:PUBLISHED_BY]->(publisher:Entity)
MATCH way = (inner)-[:WITHIN*0..]->(node:Claim)
CALL (node) {
  OPTIONAL MATCH (node)-[edge:SPOKEN_BY]->(speaker:Entity)
  WITH speaker
  ORDER BY edge.order
  RETURN collect(speaker) AS speakers
}
RETURN id, node, speakers, publisher
ORDER BY id, length(way) DESC
