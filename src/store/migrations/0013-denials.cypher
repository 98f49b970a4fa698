// When claims deny that somebody held a place: an interval tree like that of changes
// (docs/decisions/0024-denials-are-found-by-an-index.md). They are derived anew (apply-rules.ts).
CREATE INDEX denial_range_until IF NOT EXISTS
FOR (n:DenialRange) ON (n.fork, n.until, n.placeId);
CREATE INDEX denial_range_from IF NOT EXISTS
FOR (n:DenialRange) ON (n.fork, n.from, n.placeId);
