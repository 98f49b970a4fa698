// Which ties of forces does one of these affirm, or pass on, or publish; in superseded claims too?
UNWIND $actorIds AS actorId
CALL (actorId) {
  MATCH (:Entity {id: actorId})<-[:SPOKEN_BY]-(:Claim)<-[:WITHIN*0..]-(claim:Claim)
  RETURN claim
  UNION
  MATCH (:Entity {id: actorId})<-[:PUBLISHED_BY]-(:Document)<-[:IN_DOCUMENT]-(claim:Claim)
  RETURN claim
}
WITH DISTINCT claim
MATCH (claim)-[:ASSERTS]->(relation:Relation)
WHERE relation.type IN ['MEMBER_OF', 'ALLIED_WITH']
MATCH (subject)<-[:SUBJECT]-(relation)-[:OBJECT]->(object)
RETURN DISTINCT
  relation.id AS id,
  relation.type AS type,
  subject.id AS subjectId,
  object.id AS objectId
