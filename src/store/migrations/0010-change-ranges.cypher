// When places can have changed hands, by what their claims say: an interval tree like that of segments
// (docs/decisions/0017-changes-of-control.md). They are derived anew (apply-rules.ts).
CREATE INDEX change_range_until IF NOT EXISTS
FOR (n:ChangeRange) ON (n.fork, n.until, n.placeId);
CREATE INDEX change_range_from IF NOT EXISTS
FOR (n:ChangeRange) ON (n.fork, n.from, n.placeId);
