// Finds the neighbours of each of these entities and events. The links are relations, events
// (participants and places), causes of events, and control of places. A claim connects its speaker
// to the events that it asserts or, where it asserts none, to the entities that it is about.
// Documents do not connect. Their publisher's narration connects only if the publisher is one of
// the two ends.
// `ends` are the two ids. `into` are the only ids to reach, without their degrees; null for every neighbour, with its
// degree: how many records hang on it. `limit` is of neighbours of each, the closest first. A link is fromId,
// closeness (the place of its kind in LINK_KINDS), viaId, role, speakerId: one for each two things, the closest.
UNWIND $level.ids AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:SUBJECT]-(via:Relation)-[:OBJECT]->(to:Entity)
  WHERE via.withdrawn IS NULL
  RETURN to, 0 AS closeness, via.id AS viaId, via.type AS role, null AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:OBJECT]-(via:Relation)-[:SUBJECT]->(to:Entity)
  WHERE via.withdrawn IS NULL
  RETURN to, 0 AS closeness, via.id AS viaId, via.type AS role, null AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[edge:HAS_PARTICIPANT|TOOK_PLACE_IN]-(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN
    to, 1 AS closeness, to.id AS viaId, coalesce(edge.role, 'PLACE') AS role, null AS speakerId
  UNION ALL
  MATCH (:Event {id: id})-[edge:HAS_PARTICIPANT|TOOK_PLACE_IN]->(to:Entity)
  RETURN to, 1 AS closeness, id AS viaId, coalesce(edge.role, 'PLACE') AS role, null AS speakerId
  UNION ALL
  MATCH (:Event {id: id})-[:RESULTS_FROM]->(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN to, 2 AS closeness, id AS viaId, 'CAUSE' AS role, null AS speakerId
  UNION ALL
  MATCH (:Event {id: id})<-[:RESULTS_FROM]-(to:Event)
  WHERE to.withdrawn IS NULL
  RETURN to, 2 AS closeness, to.id AS viaId, 'CAUSE' AS role, null AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:OF_PLACE]-(via:ControlClaim)-[:HELD_BY]->(to:Entity)
  WHERE via.supersededAt IS NULL
  RETURN to, 3 AS closeness, via.id AS viaId, via.status AS role, null AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:HELD_BY]-(via:ControlClaim)-[:OF_PLACE]->(to:Entity)
  WHERE via.supersededAt IS NULL
  RETURN to, 3 AS closeness, via.id AS viaId, via.status AS role, null AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(via:Claim)-[:ASSERTS]->(to:Event)
  WHERE via.supersededAt IS NULL AND (via.mode <> 'NARRATED' OR id IN $level.ends)
  RETURN to, 4 AS closeness, via.id AS viaId, 'SPEAKER' AS role, id AS speakerId
  UNION ALL
  MATCH (:Event {id: id})<-[:ASSERTS]-(via:Claim)-[:SPOKEN_BY]->(to:Entity)
  WHERE via.supersededAt IS NULL AND (via.mode <> 'NARRATED' OR to.id IN $level.ends)
  RETURN to, 4 AS closeness, via.id AS viaId, 'SPEAKER' AS role, to.id AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:SPOKEN_BY]-(via:Claim)-[:ABOUT]->(to:Entity)
  WHERE
    via.supersededAt IS NULL
    AND (via.mode <> 'NARRATED' OR id IN $level.ends)
    AND NOT EXISTS { (via)-[:ASSERTS]->(:Event) }
  RETURN to, 4 AS closeness, via.id AS viaId, 'ABOUT' AS role, id AS speakerId
  UNION ALL
  MATCH (:Entity {id: id})<-[:ABOUT]-(via:Claim)-[:SPOKEN_BY]->(to:Entity)
  WHERE
    via.supersededAt IS NULL
    AND (via.mode <> 'NARRATED' OR to.id IN $level.ends)
    AND NOT EXISTS { (via)-[:ASSERTS]->(:Event) }
  RETURN to, 4 AS closeness, via.id AS viaId, 'ABOUT' AS role, to.id AS speakerId
}
WITH id, to, closeness, viaId, role, speakerId
WHERE to.id <> id AND ($level.into IS NULL OR to.id IN $level.into)
WITH id, to, min([closeness, viaId, role, speakerId]) AS closest
ORDER BY id, closest, to.id
WITH id, collect([to, closest])[..$level.limit] AS ways
UNWIND ways AS way
WITH way[0] AS to, collect([id] + way[1]) AS links
WITH to, links,
  CASE
    WHEN $level.into IS NULL THEN
      COUNT {
        (to)<-[
          :SUBJECT|OBJECT|HAS_PARTICIPANT|TOOK_PLACE_IN|SPOKEN_BY|ABOUT|ASSERTS|RESULTS_FROM
        ]-()
      } + COUNT { (to)-[:HAS_PARTICIPANT|TOOK_PLACE_IN|RESULTS_FROM]->() }
  END AS degree
RETURN collect([to.id, degree, links]) AS neighbours
