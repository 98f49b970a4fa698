// What is each of these entities and events connected with? Over a relation; over an event in which it
// took part or where it happened; over what an event results from; over who held a place; and over a
// claim, from its speaker to the events that it asserts or, where it asserts none, to what it is about.
// A document connects nothing, and neither does its publisher's narration, unless the publisher is one
// of the two ends.
// Parameters: level: ids; ends (the two ids); limit (of links of each).
// Columns: id, links (toId, degree, kind, viaId, role, speakerId), by kind and id.
UNWIND $level.ids AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:SUBJECT]-(via:Relation)-[:OBJECT]->(to:Entity)
  WHERE via.withdrawn IS NULL
  RETURN to, 'RELATION' AS kind, via.id AS viaId, via.type AS role, null AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:OBJECT]-(via:Relation)-[:SUBJECT]->(to:Entity)
  WHERE via.withdrawn IS NULL
  RETURN to, 'RELATION' AS kind, via.id AS viaId, via.type AS role, null AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[edge:HAS_PARTICIPANT|TOOK_PLACE_IN]-(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN
    to, 'EVENT' AS kind, to.id AS viaId, coalesce(edge.role, 'PLACE') AS role, null AS speakerId
  UNION
  MATCH (:Event {id: id})-[edge:HAS_PARTICIPANT|TOOK_PLACE_IN]->(to:Entity)
  RETURN to, 'EVENT' AS kind, id AS viaId, coalesce(edge.role, 'PLACE') AS role, null AS speakerId
  UNION
  MATCH (:Event {id: id})-[:RESULTS_FROM]->(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN to, 'CAUSE' AS kind, id AS viaId, 'CAUSE' AS role, null AS speakerId
  UNION
  MATCH (:Event {id: id})<-[:RESULTS_FROM]-(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN to, 'CAUSE' AS kind, to.id AS viaId, 'CAUSE' AS role, null AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:OF_PLACE]-(via:ControlClaim)-[:HELD_BY]->(to:Entity)
  WHERE via.supersededAt IS NULL
  RETURN to, 'CONTROL' AS kind, via.id AS viaId, via.status AS role, null AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:HELD_BY]-(via:ControlClaim)-[:OF_PLACE]->(to:Entity)
  WHERE via.supersededAt IS NULL
  RETURN to, 'CONTROL' AS kind, via.id AS viaId, via.status AS role, null AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(via:Claim)-[:ASSERTS]->(to:Event)
  WHERE via.supersededAt IS NULL AND (via.mode <> 'NARRATED' OR id IN $level.ends)
  RETURN to, 'CLAIM' AS kind, via.id AS viaId, 'SPEAKER' AS role, id AS speakerId
  UNION
  MATCH (:Event {id: id})<-[:ASSERTS]-(via:Claim)-[:SPOKEN_BY]->(to:Entity)
  WHERE via.supersededAt IS NULL AND (via.mode <> 'NARRATED' OR to.id IN $level.ends)
  RETURN to, 'CLAIM' AS kind, via.id AS viaId, 'SPEAKER' AS role, to.id AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(via:Claim)-[:ABOUT]->(to:Entity)
  WHERE
    via.supersededAt IS NULL
    AND (via.mode <> 'NARRATED' OR id IN $level.ends)
    AND NOT EXISTS { (via)-[:ASSERTS]->(:Event) }
  RETURN to, 'CLAIM' AS kind, via.id AS viaId, 'ABOUT' AS role, id AS speakerId
  UNION
  MATCH (:Entity {id: id})<-[:ABOUT]-(via:Claim)-[:SPOKEN_BY]->(to:Entity)
  WHERE
    via.supersededAt IS NULL
    AND (via.mode <> 'NARRATED' OR to.id IN $level.ends)
    AND NOT EXISTS { (via)-[:ASSERTS]->(:Event) }
  RETURN to, 'CLAIM' AS kind, via.id AS viaId, 'ABOUT' AS role, to.id AS speakerId
}
WITH id, to, kind, viaId, role, speakerId
WHERE to.id <> id
WITH id, to, kind, viaId, role, speakerId,
  COUNT {
    (to)<-[:SUBJECT|OBJECT|HAS_PARTICIPANT|TOOK_PLACE_IN|SPOKEN_BY|ABOUT|ASSERTS|RESULTS_FROM]-()
  } + COUNT { (to)-[:HAS_PARTICIPANT|TOOK_PLACE_IN|RESULTS_FROM]->() } AS degree
ORDER BY id, kind, viaId, to.id, role
WITH id,
  collect({
    toId: to.id, degree: degree, kind: kind, viaId: viaId, role: role, speakerId: speakerId
  }) AS links
RETURN id, links[..$level.limit] AS links
