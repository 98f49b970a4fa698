// As-of questions read segments: times in which a state of a place is equally sure
// (docs/decisions/0016-control-from-own-words.md). The intervals are derived anew (apply-rules.ts).
DROP INDEX control_possible_until IF EXISTS;
DROP INDEX control_possible_from IF EXISTS;
DROP INDEX control_last_known IF EXISTS;
CREATE INDEX control_segment_until IF NOT EXISTS
FOR (n:ControlSegment) ON (n.fork, n.until, n.placeId);
CREATE INDEX control_segment_from IF NOT EXISTS
FOR (n:ControlSegment) ON (n.fork, n.from, n.placeId);
CREATE INDEX control_segment_last_known IF NOT EXISTS
FOR (n:ControlSegment) ON (n.lastKnownFrom, n.placeId);
