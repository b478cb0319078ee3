// Purpose: parties by their names: whether a question asks for someone whom its asker may not see named.
CREATE INDEX party_name IF NOT EXISTS
FOR (party:Party)
ON (party.name);
