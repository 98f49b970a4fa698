// Quantities by their ids and by their units. An import adds those of documents that the graph has.
CREATE CONSTRAINT quantity_id IF NOT EXISTS FOR (n:Quantity) REQUIRE n.id IS UNIQUE;
CREATE INDEX quantity_unit IF NOT EXISTS FOR (n:Quantity) ON (n.unit);
