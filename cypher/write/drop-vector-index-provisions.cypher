// Purpose: remove the index over the vectors of provisions.
DROP INDEX provisions_by_meaning IF EXISTS;
