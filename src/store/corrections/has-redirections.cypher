// Has any entity been merged into another, or split?
// Parameters: none.
// Columns: found.
RETURN COUNT { ()-[:MERGED_INTO]->() } + COUNT { (:Split) } > 0 AS found
