// Every claim that is imported was written into these, and no statement reads them: lists start at an id
// or at the words of a text, and sift what they find. bench/ measures what that costs.
DROP INDEX claim_position IF EXISTS;
DROP INDEX mention_position IF EXISTS;
DROP INDEX claim_mode IF EXISTS;
DROP INDEX claim_factuality IF EXISTS;
DROP INDEX claim_said_start IF EXISTS;
DROP INDEX claim_said_end IF EXISTS;
DROP INDEX claim_published_start IF EXISTS;
DROP INDEX claim_published_end IF EXISTS;
DROP INDEX claim_recorded IF EXISTS;
DROP INDEX event_realis IF EXISTS;
DROP INDEX event_start IF EXISTS;
DROP INDEX event_end IF EXISTS;
DROP INDEX control_claim_status IF EXISTS;
DROP INDEX control_claim_start IF EXISTS;
DROP INDEX control_claim_end IF EXISTS;
