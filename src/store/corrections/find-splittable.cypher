// Which of these records are current and name an entity? With what those claims report of it, and the mentions of it in their
// words.
// The ids are of claims and mentions. `ofId` is the record asked for, `id` a claim or mention that names the entity:
// itself, or one that goes with it.
UNWIND $ids AS ofId
CALL (ofId) {
  MATCH (claim:Claim {id: ofId})
  WHERE claim.supersededAt IS NULL AND (
    EXISTS { (claim)-[:SPOKEN_BY|ABOUT]->(:Entity {id: $entityId}) }
    OR EXISTS { (claim)-[:ASSERTS]->(:ControlClaim)-[:OF_PLACE|HELD_BY]->(:Entity {id: $entityId}) }
    OR EXISTS { (claim)-[:ASSERTS]->(:Relation)-[:SUBJECT|OBJECT]->(:Entity {id: $entityId}) }
  )
  RETURN claim.id AS id
  UNION
  MATCH (claim:Claim {id: ofId})-[:REPORTS]->(report:Mention)
  WHERE claim.supersededAt IS NULL
    AND EXISTS { (report)-[:HAS_ARGUMENT|HANDS_TO|TAKES_FROM]->(:Entity {id: $entityId}) }
  RETURN report.id AS id
  UNION
  MATCH (claim:Claim {id: ofId})-[:IN_DOCUMENT]->(document)
  WHERE claim.supersededAt IS NULL
  MATCH (document)<-[:IN_DOCUMENT]-(mention:Mention)-[:REFERS_TO]->(:Entity {id: $entityId})
  WHERE mention.supersededAt IS NULL AND any(
    at IN range(0, size(claim.spanStarts) - 1)
    WHERE claim.spanStarts[at] <= mention.spanStarts[0] AND mention.spanEnds[0] <= claim.spanEnds[at]
  )
  RETURN mention.id AS id
  UNION
  MATCH (mention:Mention {id: ofId})
  WHERE mention.supersededAt IS NULL
    AND EXISTS {
      (mention)-[:REFERS_TO|HAS_ARGUMENT|HANDS_TO|TAKES_FROM]->(:Entity {id: $entityId})
    }
  RETURN mention.id AS id
}
RETURN ofId, id
