// Purpose: with what form of text the graph was written is said once.
CREATE CONSTRAINT unique_stored_form_id IF NOT EXISTS
FOR (form:StoredForm)
REQUIRE form.id IS UNIQUE;
