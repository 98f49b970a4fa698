// Which contradictions about who held these places does the graph keep? Times are in ms, infinite where open.
UNWIND $placeIds AS placeId
MATCH (:Entity {id: placeId})<-[:IS_ABOUT]-(contradiction:Contradiction)
WHERE contradiction.eventIds = []
WITH DISTINCT contradiction
RETURN
  contradiction.id AS id,
  contradiction.fingerprint AS fingerprint,
  contradiction.kind AS kind,
  contradiction.strength AS strength,
  contradiction.placeIds AS placeIds,
  contradiction.stateKeys AS stateKeys,
  contradiction.from AS from,
  contradiction.until AS until
