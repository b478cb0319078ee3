// Purpose: The rulings in which counsel appeared, by the name as printed.
CREATE INDEX counsel_name IF NOT EXISTS
FOR (node:Counsel)
ON (node.name);
