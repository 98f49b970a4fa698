// Control as derived from current claims. `fork` is the interval's node in the interval tree
// (src/store/control/interval-tree.ts); each of its two indexes finds what holds at a time without
// reading what does not.
CREATE CONSTRAINT control_interval_id IF NOT EXISTS FOR (n:ControlInterval) REQUIRE n.id IS UNIQUE;
CREATE INDEX control_interval_until IF NOT EXISTS FOR (n:ControlInterval) ON (n.fork, n.asOfUntil);
CREATE INDEX control_interval_from IF NOT EXISTS FOR (n:ControlInterval) ON (n.fork, n.asOfFrom);
