// Which ties of these forces does any claim deny, or did once?
UNWIND $forceIds AS forceId
MATCH (:Entity {id: forceId})<-[:SUBJECT|OBJECT]-(relation:Relation)
WHERE relation.type IN ['MEMBER_OF', 'ALLIED_WITH']
  AND EXISTS { (relation)<-[:ASSERTS]-(:Claim {factuality: 'CERTAIN_NOT'}) }
RETURN DISTINCT relation.id AS id
