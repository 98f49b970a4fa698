// Where does one kind of edge lead from each node of a page? One more part of the list `eager` of the page.
// Names: NODE (the page's nodes), BY (the edge), TO (the labels of its ends), NAME: those of a row of edge-table.ts.
// Variants: SHARED (each end once), else by id of the node, with the place of each end in the edge's order, and its
// role; ROLE_PROPERTY or ROLE_TYPE.
// IF SHARED
+ [['<NAME>', collect(DISTINCT [(<NODE>)<BY>(target) | record(target: <TO>)])]]
// IF NOT SHARED
+ [['<NAME>', collect([
  <NODE>.id,
  [(<NODE>)<BY>(target) | [
    coalesce(edge.order, 0),
    record(target: <TO>)
    // IF NOT SHARED AND ROLE_PROPERTY
    , edge.role
    // IF NOT SHARED AND ROLE_TYPE
    , type(edge)
    // IF NOT SHARED
  ]]
])]]
// END
