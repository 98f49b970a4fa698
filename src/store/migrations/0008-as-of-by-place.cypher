// As-of questions read the place from the index too, and find what is last known in one of its own
// (docs/decisions/0006-as-of-by-an-interval-tree.md). The intervals are derived anew (apply-rules.ts).
DROP INDEX control_interval_until IF EXISTS;
DROP INDEX control_interval_from IF EXISTS;
CREATE INDEX control_possible_until IF NOT EXISTS
FOR (n:ControlInterval) ON (n.fork, n.possibleUntil, n.placeId);
CREATE INDEX control_possible_from IF NOT EXISTS
FOR (n:ControlInterval) ON (n.fork, n.possibleFrom, n.placeId);
CREATE INDEX control_last_known IF NOT EXISTS
FOR (n:ControlInterval) ON (n.lastKnownFrom, n.placeId);
