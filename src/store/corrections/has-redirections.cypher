// Has any entity been merged into another, or split?
RETURN COUNT { ()-[:MERGED_INTO]->() } + COUNT { (:Split) } > 0 AS found
