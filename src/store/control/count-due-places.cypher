// How many places still have to have their control derived?
// Parameters: none.
// Columns: count.
MATCH (place:ControlDue)
RETURN count(place) AS count
