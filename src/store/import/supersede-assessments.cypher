// Ends the time in which these grades were the current ones.
// Parameters: ids, recordedAt (ms).
// Columns: none.
UNWIND $ids AS id
MATCH (assessment:Assessment {id: id})
SET assessment.supersededAt = $recordedAt
