// Which contradictions about these events does the graph keep?
UNWIND $eventIds AS eventId
MATCH (:Event {id: eventId})<-[:IS_ABOUT]-(contradiction:Contradiction)
RETURN DISTINCT contradiction.id AS id, contradiction.fingerprint AS fingerprint
