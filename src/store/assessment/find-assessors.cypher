// Who has graded anything, at any time? By name.
MATCH (assessment:Assessment)
RETURN DISTINCT assessment.by AS name
ORDER BY name
