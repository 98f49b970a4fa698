// Who has graded anything, at any time?
// Parameters: none.
// Columns: name, in order.
MATCH (assessment:Assessment)
RETURN DISTINCT assessment.by AS name
ORDER BY name
