// Purpose: how many connections the server has, ours included.
// Columns: count
CALL dbms.listConnections() YIELD connectionId
RETURN count(connectionId) AS count;
