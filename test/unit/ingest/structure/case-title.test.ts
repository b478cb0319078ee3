import { expect, test } from "vitest";
import { caseTitle } from "../../../../src/ingest/structure/case-title.js";

const HEADLINE = "旧机床谎称全新，买方可以退货";
const NAME = "远山机械厂诉林某某买卖合同纠纷案";

test.each<[lines: string[], title: string, headline: string | undefined, name: string | undefined]>(
  [
    [[`${HEADLINE}——${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[HEADLINE, `——${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[`${HEADLINE}——`, NAME], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[HEADLINE, "—", "—", NAME], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[`${HEADLINE}--${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[`${HEADLINE}—`, `—${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[`${HEADLINE} —— ${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[`${HEADLINE}()${NAME}`], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    // The name first, what it is about second.
    [[`${NAME}——${HEADLINE}`], `${NAME}——${HEADLINE}`, HEADLINE, NAME],
    // No dash is printed: the last line is a name by itself.
    [[HEADLINE, NAME], `${HEADLINE}——${NAME}`, HEADLINE, NAME],
    [[NAME], NAME, undefined, NAME],
    [[HEADLINE], HEADLINE, HEADLINE, undefined],
    // Broken in the middle of a name.
    [["远山机械厂诉林某某买卖合", "同纠纷案"], NAME, undefined, NAME],
  ],
)("%j", (lines, title, headline, name) => {
  expect(caseTitle(lines.map((text) => [{ text, start: 0 }]))).toEqual({
    title,
    ...(headline !== undefined && { headline }),
    ...(name !== undefined && { name }),
  });
});

test("no lines, no title", () => {
  expect(caseTitle([])).toBeUndefined();
});
