// Ends a session before its time. Sessions whose time is over are forgotten: there are never more than some hours of them.
OPTIONAL MATCH (over:EndedSession) WHERE over.until < $now
WITH collect(over) AS sessions
FOREACH (over IN sessions | DELETE over)
MERGE (session:EndedSession {id: $id})
SET session.until = $until
