// Part of find-copied.cypher and find-restorable.cypher: some claims with their reports, quantities and assertions, as
// branches of a union. They stand before its last branch.
UNWIND claims AS claim
RETURN
  'claim' AS kind,
  claim AS record,
  [(claim)-[:WITHIN]->(parent) | parent.id] AS ownerIds,
  [] AS orders,
  [(claim)-[:ASSERTS]->(said:Event|Relation) | said.id] AS touches
UNION ALL
UNWIND claims AS claim
MATCH (claim)-[:REPORTS]->(mention:Mention)
WITH mention, collect(claim.id) AS ownerIds
RETURN
  'mention' AS kind,
  mention AS record,
  ownerIds,
  [] AS orders,
  [(mention)-[:REFERS_TO]->(event:Event) | event.id] AS touches
UNION ALL
UNWIND claims AS claim
MATCH (claim)-[gives:GIVES]->(quantity:Quantity)
WITH quantity, collect(claim.id) AS ownerIds, collect(coalesce(gives.order, 0)) AS orders
RETURN 'quantity' AS kind, quantity AS record, ownerIds, orders, [] AS touches
UNION ALL
UNWIND claims AS claim
MATCH (claim)-[asserts:ASSERTS]->(control:ControlClaim)-[:OF_PLACE]->(place)
RETURN
  'controlClaim' AS kind,
  control AS record,
  [claim.id] AS ownerIds,
  [coalesce(asserts.order, 0)] AS orders,
  [place.id] AS touches
UNION ALL
