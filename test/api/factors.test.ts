import { describe, expect, test } from "vitest";
import { data } from "../support/api.js";
import { apiSuite } from "../support/api-suite.js";

const suite = apiSuite();

interface Example {
  readonly text: string;
  readonly kind: string;
  readonly register: string | null;
  readonly instead: { readonly id: string; readonly label: string } | null;
}
interface Linked {
  readonly id: string;
}
interface Factor {
  readonly examples: readonly Example[];
  readonly provisions: readonly (Linked & { readonly factors: readonly Linked[] })[];
  readonly causesOfAction: readonly (Linked & { readonly factors: readonly Linked[] })[];
}

const factor = async (id: string) =>
  (
    await data<{ node: Factor }>(
      suite.app,
      `query($id: ID!) { node(id: $id) { ... on Factor {
        examples { text kind register instead { id label } }
        provisions { id factors { id } }
        causesOfAction { id factors { id } }
      } } }`,
      { id },
    )
  ).node;
const ids = (nodes: readonly Linked[]) => nodes.map((node) => node.id);

describe("what a factor is understood by and leads to", () => {
  test("examples of every register, what denies it, and what it only looks like", async () => {
    const { examples } = await factor("factor:remote-locking");
    const of = (kind: string) => examples.filter((each) => each.kind === kind);
    for (const register of ["LAY", "LAWYER", "COURT"])
      expect(
        of("STATES").filter((each) => each.register === register).length,
      ).toBeGreaterThanOrEqual(4);
    expect(examples).toContainEqual({
      text: "租赁公司叫人把车拉回他们停车场了",
      kind: "LOOKS_ALIKE",
      register: null,
      instead: expect.objectContaining({ id: "factor:repossession" }) as unknown,
    });
    // one that states no factor at all
    expect(of("LOOKS_ALIKE").filter((each) => each.instead === null)).not.toEqual([]);
    expect(of("DENIES").map((each) => each.text)).toContain("车从来没被锁过，一直能正常启动");
    const rest = [...of("DENIES"), ...of("LOOKS_ALIKE")];
    expect(rest.filter((each) => each.register !== null)).toEqual([]);
    expect([...of("STATES"), ...of("DENIES")].filter((each) => each.instead !== null)).toEqual([]);
  });

  test("provisions in the order of their texts, causes of action, and the way back", async () => {
    const { provisions, causesOfAction } = await factor("factor:remote-locking");
    expect(ids(provisions)).toEqual([
      "provision:civil-code/509",
      "provision:civil-code/591",
      "provision:civil-code/748",
    ]);
    expect(ids(causesOfAction)).toEqual(["cause:112"]);
    for (const { factors } of [...provisions, ...causesOfAction]) {
      expect(ids(factors)).toContain("factor:remote-locking");
      expect(ids(factors)).toEqual(ids(factors).toSorted());
    }
    // each leads to its own factors
    expect(ids(provisions[0]?.factors ?? [])).not.toEqual(ids(provisions[1]?.factors ?? []));
  });

  test("a provision that governs none and a cause that is typical of none have empty lists", async () => {
    const answer = await data<Record<"article" | "cause", { readonly factors: readonly Linked[] }>>(
      suite.app,
      `{ article: provision(citation: "民法典第1260条") { factors { id } }
         cause: node(id: "cause:3") { ... on CauseOfAction { factors { id } } } }`,
    );
    expect(answer.article.factors).toEqual([]);
    expect(answer.cause.factors).toEqual([]);
  });
});
