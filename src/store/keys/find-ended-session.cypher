// Has this session been ended before its time? No row where it has not.
MATCH (session:EndedSession {id: $id})
RETURN true AS ended
