import { describe, expect, test } from "vitest";
import type { CollectionRow } from "../../../../src/ingest/collection/row.js";
import {
  type FilterNames,
  passesFilter,
  readFilter,
  type RowFilter,
} from "../../../../src/ingest/collection/row-filter.js";
import { Sample } from "../../../../src/ingest/collection/sample.js";

const NAMES: FilterNames = {
  regionsOfCourt: (court) => (court === "白石互联网法院" ? ["广州市"] : []),
  isCauseWithin: (narrow, broad) => narrow === "房屋买卖合同纠纷" && broad === "合同纠纷",
};
const row = (values: CollectionRow["values"]): CollectionRow => ({ file: "a", line: 1, values });
const wanted = (flags: Parameters<typeof readFilter>[0], values: CollectionRow["values"]) =>
  passesFilter(row(values), readFilter(flags) as RowFilter, NAMES);

describe("the filters of a collection", () => {
  test.each([
    [{ city: "天津,广州" }, { COURT: "天津市某区人民法院" }, true],
    [{ city: "天津,广州" }, { COURT: "广东省广州市某区人民法院", REGION: "广东省" }, true],
    [{ city: "广州市" }, { COURT: "白石互联网法院" }, true],
    [{ city: "天津,广州" }, { COURT: "广东省佛山市某区人民法院", REGION: "广东省" }, false],
    [{ cause: "合同纠纷" }, { CAUSE: "房屋买卖合同纠纷" }, true],
    [{ cause: "合同纠纷" }, { CAUSE: "离婚纠纷" }, false],
    [{ cause: "合同纠纷" }, {}, false],
    [{ years: "2019-2020,2022" }, { DATE: "2022/1/5" }, true],
    [{ years: "2019-2020,2022" }, { DATE: "2021-12-31" }, false],
    [{ years: "2020" }, { NUMBER: "（2020）某1号" }, true],
    [{ kind: "判决书" }, { NAME: "某某一审民事判决书" }, true],
    [{ kind: "判决书" }, { NAME: "某某一审民事裁定书", TEXT: "原判决书" }, false],
    [{ kind: "判决书,裁定书" }, { TEXT: "文书内容某法院民 事 裁 定 书" }, true],
    [{}, {}, true],
  ])("%j and %j: %j", (flags, values, is) => expect(wanted(flags, values)).toBe(is));

  test("what cannot be read is named", () => {
    expect(readFilter({ years: "2019,neulich" })).toEqual({ option: "--years", part: "neulich" });
    expect(readFilter({ kind: "判决" })).toEqual({ option: "--kind", part: "判决" });
  });
});

describe("a sample", () => {
  const rows = Array.from({ length: 2000 }, (_, index) => row({ NUMBER: `${index}`, TEXT: "文" }));
  const draw = (size: number, all = rows) => {
    const sample = new Sample(size);
    all.forEach((each) => sample.add(each));
    return all.filter((each) => sample.has(each)).map((each) => each.values.NUMBER);
  };

  test("has so many rows, the same whatever their order, and a smaller one lies within it", () => {
    const drawn = draw(100);
    expect(drawn).toHaveLength(100);
    expect(new Set(draw(100, rows.toReversed()))).toEqual(new Set(drawn));
    expect(drawn).toEqual(expect.arrayContaining(draw(10)));
    expect(draw(3000)).toHaveLength(2000);
  });
});
