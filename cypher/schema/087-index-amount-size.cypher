// Purpose: The sums of a kind and a currency by their size: cases about more or less than a sum.
CREATE INDEX amount_size IF NOT EXISTS
FOR (node:Amount)
ON (node.kind, node.currency, node.size);
