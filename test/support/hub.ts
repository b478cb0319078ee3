import type { Driver } from "neo4j-driver";
import { dateOrdinal } from "../../src/domain/partial-date.js";
import { firstKeyAt } from "../../src/graph/load/newest-key.js";

export const HUB_SIZE = 50_000;
export const HUB_PROVISION = "provision:hub-code/1";
export const HUB_PART = "provision:hub-code/1/1";
export const RARE_PROVISION = "provision:hub-code/2";

const FIRST_YEAR = 2003;
const YEARS = 20;
const DAYS_A_YEAR = 12 * 28;

/** The date of the n-th case of a hub: the later the greater its number, from 2003 to 2022. */
export function hubDate(n: number, size = HUB_SIZE): string {
  const day = Math.floor((n * YEARS * DAYS_A_YEAR) / size);
  const parts = [
    FIRST_YEAR + Math.floor(day / DAYS_A_YEAR),
    Math.floor((day % DAYS_A_YEAR) / 28) + 1,
    (day % 28) + 1,
  ];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** The place of the n-th case of a hub in the order by date, as the loader would make it. */
export function hubKey(n: number, size = HUB_SIZE): bigint {
  return firstKeyAt(dateOrdinal(hubDate(n, size))) + BigInt(n);
}

/**
 * A graph with hubs: one article, factor, cause, court, region and publication shared by 50,000
 * cases of one ruling and one sum each, every tenth with the same judge, and ten cases that apply a
 * rare article too. Written by the test's own
 * statement, in the shape of the loader's.
 */
export async function createHub(driver: Driver, size = HUB_SIZE): Promise<void> {
  await driver.executeQuery(`
    CREATE (i:Instrument {id: 'instrument:hub-code', title: '枢纽法典', kind: 'STATUTE', listKey: '枢纽法典|instrument:hub-code', work: 'hub-code'})
    CREATE (p:Provision {id: '${HUB_PROVISION}', instrumentId: i.id, kind: 'ARTICLE', label: '第一条', citation: '《枢纽法典》第一条', position: 1000000000})
    CREATE (q:Provision {id: '${HUB_PART}', instrumentId: i.id, kind: 'PARAGRAPH', label: '第一条第一款', citation: '《枢纽法典》第一条第一款', position: 1000001000})
    CREATE (r:Provision {id: '${RARE_PROVISION}', instrumentId: i.id, kind: 'ARTICLE', label: '第二条', citation: '《枢纽法典》第二条', position: 2000000000})
    CREATE (p)-[:PART_OF]->(i), (q)-[:PART_OF]->(p), (r)-[:PART_OF]->(i)
    CREATE (:Factor {id: 'factor:hub', label: '枢纽要素', aliases: [], definition: '枢纽', favours: 'NEITHER'})
    CREATE (:CauseOfAction {id: 'cause:hub', name: '枢纽纠纷'})
    CREATE (:Court {id: 'court:hub', name: '枢纽法院', level: 'BASIC', regionId: 'region:hub', listKey: '3|region:hub|枢纽法院|court:hub'})
    CREATE (:Region {id: 'region:hub', name: '枢纽', nameEn: 'Hub'})
    CREATE (:Publication {id: 'publication:hub', title: '枢纽案件集', publisher: '测试'})`);
  const batch = 5000;
  for (let from = 0; from < size; from += batch)
    await driver.executeQuery(
      `
      MATCH (p:Provision {id: '${HUB_PROVISION}'}), (part:Provision {id: '${HUB_PART}'}), (rare:Provision {id: '${RARE_PROVISION}'})
      MATCH (factor:Factor {id: 'factor:hub'}), (cause:CauseOfAction {id: 'cause:hub'}), (court:Court {id: 'court:hub'})
      MATCH (region:Region {id: 'region:hub'}), (publication:Publication {id: 'publication:hub'})
      UNWIND $rows AS row
      WITH *, row.n AS n, row.key AS key, 'case:hub-' + row.n AS id, 3 + row.n % 2 AS level
      CREATE (c:Case {
        id: id, title: '枢纽案件' + n, titleKey: '枢纽案件' + n + '|' + id, name: '枢纽案件' + n, completeness: 'FULL', facts: '合同', outcome: 'NOT_STATED',
        newestKey: key, sortDate: row.date, rank: 'court:hub', level: level, regionId: region.id, publicationId: publication.id,
        courtIds: [court.id], courtLevels: ['BASIC'], causeIds: [cause.id], factorIds: [factor.id]
      })
      CREATE (c)-[:HAS_RULING {order: 0}]->(r:Ruling {id: 'ruling:hub-' + n + '/first', caseId: id, order: 0, stage: 'FIRST_INSTANCE'})
      CREATE (r)-[:MADE_BY {basis: 'CITED'}]->(court)
      CREATE (r)-[:APPLIES {
        provisionId: p.id, rank: 'court:hub', level: level, newestKey: key, caseId: id, order: 0, treatment: 'APPLIED', basis: 'INFERRED', bases: ['INFERRED'],
        position: CASE n % 3 WHEN 0 THEN 'OPERATIVE' WHEN 1 THEN 'REASONING' END, positionRank: CASE n % 3 WHEN 0 THEN 0 WHEN 1 THEN 1 ELSE 8 END
      }]->(p)
      CREATE (c)-[:EXHIBITS {factorId: factor.id, newestKey: key, caseId: id, basis: 'INFERRED'}]->(factor)
      CREATE (c)-[:HAS_CAUSE {causeId: cause.id, newestKey: key, caseId: id, order: 0}]->(cause)
      CREATE (c)-[:HEARD_BY {courtId: court.id, newestKey: key, caseId: id}]->(court)
      CREATE (c)-[:LOCATED_IN]->(region)
      CREATE (c)-[:HAS_AMOUNT {order: 0}]->(:Amount {id: 'amount:hub-' + n, caseId: id, kind: 'CLAIMED', currency: 'CNY', value: toString(n), size: n})
      CREATE (c)-[:PUBLISHED_IN {publicationId: publication.id, orderKey: right('000000' + n, 6) + '|' + id, caseId: id}]->(publication)
      FOREACH (_ IN CASE WHEN n % 10 = 1 THEN [1] ELSE [] END |
        CREATE (c)-[:HAS_PARTY {order: 0, role: 'PLAINTIFF'}]->(:Party {id: 'party:hub-' + n, caseId: id, name: '枢纽' + n})-[:APPEARS_IN {role: 'PLAINTIFF'}]->(r)
        CREATE (:BenchMember {id: 'bench:hub-' + n, caseId: id, name: '枢纽法官', role: 'JUDGE'})-[:SAT_ON]->(r)
        CREATE (:Counsel {id: 'counsel:hub-' + n, caseId: id, name: '枢纽律师' + n / 10 % 10})-[:APPEARED_IN]->(r))
      FOREACH (_ IN CASE WHEN n % 5000 = 0 THEN [1] ELSE [] END |
        CREATE (r)-[:APPLIES {
          provisionId: rare.id, rank: 'court:hub', level: level, newestKey: key, caseId: id, order: 1, treatment: 'APPLIED', basis: 'INFERRED', bases: ['INFERRED'], positionRank: 8
        }]->(rare)
        CREATE (r)-[:APPLIES {
          provisionId: part.id, rank: 'court:hub', level: level, newestKey: key, caseId: id, order: 2, treatment: 'APPLIED', basis: 'CITED', bases: ['CITED'], quote: '第一款',
          position: 'OPERATIVE', positionRank: 0
        }]->(part))
      `,
      {
        rows: Array.from({ length: Math.min(size, from + batch) - from }, (_, at) => ({
          n: BigInt(from + at),
          key: hubKey(from + at, size),
          date: hubDate(from + at, size),
        })),
      },
    );
  await driver.executeQuery(
    "MATCH (p:Provision) WHERE p.instrumentId = 'instrument:hub-code' SET p.precedentCount = COUNT { (p)<-[:APPLIES]-() }",
  );
  await driver.executeQuery("CALL db.awaitIndexes(300)");
}
