// Which of these places have claims of who held them, or have parts that do?
UNWIND $placeIds AS id
MATCH (place:Entity {id: id})
WHERE EXISTS {
  (place)<-[:PART_OF*0..]-(part:Place)
  WHERE
    EXISTS { (part)<-[:OF_PLACE]-(:ControlClaim) }
    OR EXISTS { (part)<-[:HAS_ARGUMENT {role: 'PLACE'}]-()-[:HANDS_TO|TAKES_FROM]->() }
}
RETURN id
