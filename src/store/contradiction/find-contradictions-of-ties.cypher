// Which contradictions about these ties of forces does the graph keep?
UNWIND $relationIds AS relationId
MATCH (:Relation {id: relationId})<-[:IS_ABOUT]-(contradiction:Contradiction)
RETURN DISTINCT contradiction.id AS id, contradiction.fingerprint AS fingerprint
