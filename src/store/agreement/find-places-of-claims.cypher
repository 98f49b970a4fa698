// Finds the places of which these claims say who held them or what took place there.
CALL () {
  UNWIND $claims.ids AS claimId
  MATCH (:Claim {id: claimId})-[:ASSERTS]->(:ControlClaim)-[:OF_PLACE]->(place)
  RETURN place
  UNION
  UNWIND $claims.ids AS claimId
  MATCH (:Claim {id: claimId})-[:REPORTS]->(:Mention)-[:HAS_ARGUMENT {role: 'PLACE'}]->(place)
  RETURN place
}
RETURN place.id AS id
