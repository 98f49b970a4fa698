// Where does one kind of edge lead from each node that another leads to from each node of a page? One more part
// of the list `eager` of the page.
// Names: NODE (the page's nodes), VIA (the first edge), FROM (the label of its ends), BY (the second), TO (the labels
// of its ends), NAME: those of two rows of edge-table.ts.
// Variants: SHARED (many nodes of the page have the same first end), ROLE_PROPERTY or ROLE_TYPE.
// Gives of each node of the page the ends of the first edge, of id, ends (of place in the edge's order, node, and role
// where the edge has one).
+ [['<NAME>', collect(
  // IF SHARED
  DISTINCT
  // END
  [(<NODE>)<VIA>(via:<FROM>) | [
    via.id,
    [(via)<BY>(target) | [
      coalesce(edge.order, 0),
      record(target: <TO>)
      // IF ROLE_PROPERTY
      , edge.role
      // IF ROLE_TYPE
      , type(edge)
      // END
    ]]
  ]]
)]]
