// Purpose: The rulings on which a judge sat, by the name as printed.
CREATE INDEX bench_member_name IF NOT EXISTS
FOR (node:BenchMember)
ON (node.name);
