// Has this session been ended before its time?
// Parameters: id.
// Columns: ended (true); no row where it has not.
MATCH (session:EndedSession {id: $id})
RETURN true AS ended
