// Which ties of forces does any claim deny, or did once?
MATCH (relation:Relation)
USING INDEX relation:Relation(type)
WHERE relation.type IN ['MEMBER_OF', 'ALLIED_WITH']
  AND EXISTS { (relation)<-[:ASSERTS]-(:Claim {factuality: 'CERTAIN_NOT'}) }
RETURN relation.id AS id
