// Who changed what: every revision is a change, and acts of people are audit records (docs/corrections.md).
CREATE CONSTRAINT change_revision IF NOT EXISTS FOR (n:Change) REQUIRE n.revision IS UNIQUE;
CREATE INDEX change_recorded IF NOT EXISTS FOR (n:Change) ON (n.recordedAt);
CREATE INDEX change_audit IF NOT EXISTS FOR (n:Change) ON (n.auditId);
CREATE CONSTRAINT audit_id IF NOT EXISTS FOR (n:AuditRecord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT audit_key IF NOT EXISTS FOR (n:AuditRecord) REQUIRE n.key IS UNIQUE;
CREATE INDEX audit_revision IF NOT EXISTS FOR (n:AuditRecord) ON (n.revision);
CREATE CONSTRAINT audited_id IF NOT EXISTS FOR (n:Audited) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_retracted IF NOT EXISTS FOR (n:Claim) ON (n.retractedBy);
// The change that stands for all before it, in a graph that has had any.
MATCH (graph:Graph {id: 'graph'})
WHERE graph.revision > 0 AND NOT EXISTS { MATCH (:Change) }
CREATE (:Change {
  revision: graph.revision,
  recordedAt: graph.recordedAt,
  act: 'EARLIER',
  byId: 'program',
  by: 'Claimline',
  added: 0,
  superseded: 0,
  touched: [],
  touchedCount: 0
});
