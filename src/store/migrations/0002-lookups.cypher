// What lists are filtered and ordered by. Whatever hangs on an id (a document's claims, a speaker's
// statements) is found over the relationships of that node instead.

// Part of a name: CONTAINS.
CREATE TEXT INDEX name_folded_text IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name, n.id);

CREATE INDEX document_published IF NOT EXISTS FOR (n:Document) ON (n.publishedStartEarliest);

// A document's claims and mentions in the order of its text, a page at a time.
CREATE INDEX claim_position IF NOT EXISTS FOR (n:Claim) ON (n.documentId, n.position);
CREATE INDEX mention_position IF NOT EXISTS FOR (n:Mention) ON (n.documentId, n.position);

CREATE INDEX claim_mode IF NOT EXISTS FOR (n:Claim) ON (n.mode);
CREATE INDEX claim_factuality IF NOT EXISTS FOR (n:Claim) ON (n.factuality);
CREATE INDEX claim_said_start IF NOT EXISTS FOR (n:Claim) ON (n.saidStartEarliest);
CREATE INDEX claim_said_end IF NOT EXISTS FOR (n:Claim) ON (n.saidEndLatest);
CREATE INDEX claim_published_start IF NOT EXISTS FOR (n:Claim) ON (n.publishedStartEarliest);
CREATE INDEX claim_published_end IF NOT EXISTS FOR (n:Claim) ON (n.publishedEndLatest);
CREATE INDEX claim_recorded IF NOT EXISTS FOR (n:Claim) ON (n.recordedAt);

CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX event_realis IF NOT EXISTS FOR (n:Event) ON (n.realis);
CREATE INDEX event_start IF NOT EXISTS FOR (n:Event) ON (n.whenStartEarliest);
CREATE INDEX event_end IF NOT EXISTS FOR (n:Event) ON (n.whenEndLatest);

CREATE INDEX control_claim_status IF NOT EXISTS FOR (n:ControlClaim) ON (n.status);
CREATE INDEX control_claim_start IF NOT EXISTS FOR (n:ControlClaim) ON (n.whenStartEarliest);
CREATE INDEX control_claim_end IF NOT EXISTS FOR (n:ControlClaim) ON (n.whenEndLatest);

CREATE INDEX relation_type IF NOT EXISTS FOR (n:Relation) ON (n.type);
