// Purpose: remove the index over the vectors of cases.
DROP INDEX cases_by_meaning IF EXISTS;
