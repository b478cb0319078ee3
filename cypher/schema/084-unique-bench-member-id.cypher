// Purpose: A BenchMember is identified by its id.
CREATE CONSTRAINT bench_member_id IF NOT EXISTS
FOR (node:BenchMember)
REQUIRE node.id IS UNIQUE;
