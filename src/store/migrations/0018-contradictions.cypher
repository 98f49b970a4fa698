// Contradictions between current claims, in the order of their ids
// (docs/decisions/0033-contradictions-are-stored.md). They are derived anew (apply-rules.ts).
CREATE CONSTRAINT contradiction_id IF NOT EXISTS FOR (n:Contradiction) REQUIRE n.id IS UNIQUE;
// From when on a place can have had a state, by any choice of its claims: a lens reads no others.
CREATE INDEX entity_controlled_from IF NOT EXISTS FOR (n:Entity) ON (n.controlledFrom);
