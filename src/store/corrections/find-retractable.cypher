// Everything that a claim takes with it: the current claims nested in it, those of their reports,
// control claims and quantities that no other current claim has, and the grades of those claims.
// `claimIds` begins with the claim itself.
MATCH (claim:Claim {id: $id})
MATCH (inner:Claim)-[:WITHIN*0..]->(claim)
WHERE inner.supersededAt IS NULL
WITH collect(DISTINCT inner) AS claims
RETURN
  [claim IN claims | claim.id] AS claimIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:REPORTS]->(mention:Mention)
    WHERE mention.supersededAt IS NULL AND NOT EXISTS {
      MATCH (mention)<-[:REPORTS]-(other:Claim)
      WHERE other.supersededAt IS NULL AND NOT other IN claims
    }
    RETURN DISTINCT mention.id
  } AS mentionIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:GIVES]->(quantity:Quantity)
    WHERE quantity.supersededAt IS NULL AND NOT EXISTS {
      MATCH (quantity)<-[:GIVES]-(other:Claim)
      WHERE other.supersededAt IS NULL AND NOT other IN claims
    }
    RETURN DISTINCT quantity.id
  } AS quantityIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:ASSERTS]->(control:ControlClaim)
    WHERE control.supersededAt IS NULL
    RETURN DISTINCT control.id
  } AS controlClaimIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)<-[:ASSESSES]-(assessment:Assessment)
    WHERE assessment.supersededAt IS NULL
    RETURN DISTINCT assessment.id
  } AS assessmentIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:ASSERTS]->(event:Event)
    RETURN DISTINCT event.id
  } AS eventIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:ASSERTS]->(relation:Relation)
    RETURN DISTINCT relation.id
  } AS relationIds,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:ASSERTS]->(:ControlClaim)-[:OF_PLACE]->(place)
    RETURN DISTINCT place.id
  } AS placeIds
