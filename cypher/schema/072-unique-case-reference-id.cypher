// Purpose: what cases cite, a case id or a case number, is one node, held or not.
CREATE CONSTRAINT unique_case_reference_id IF NOT EXISTS
FOR (reference:CaseReference)
REQUIRE reference.id IS UNIQUE;
