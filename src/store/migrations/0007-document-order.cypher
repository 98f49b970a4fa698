// Documents in the order of lists, those without a date last, so that a list begins where a page begins.
MATCH (document:Document)
SET document.publishedOrder = coalesce(document.publishedStartEarliest, Infinity);
DROP INDEX document_published IF EXISTS;
CREATE INDEX document_order IF NOT EXISTS FOR (n:Document) ON (n.publishedOrder, n.id);
