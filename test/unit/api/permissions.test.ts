import { expect, test } from "vitest";
import { ROLES } from "../../../src/api/access/caller.js";
import { Access } from "../../../src/api/access/permissions.js";

test("each role may do what those before it may, and who is not asked may do all", () => {
  for (const [least, permitted] of [
    ["reader", ["reader", "editor", "admin"]],
    ["editor", ["editor", "admin"]],
    ["admin", ["admin"]],
  ] as const) {
    const may = (role: (typeof ROLES)[number] | undefined) => {
      const caller = role && { name: "a", role };
      try {
        new Access(caller, { export: least, names: "reader" }).require("export");
        return true;
      } catch (error) {
        expect(error).toMatchObject({ extensions: { code: "FORBIDDEN" } });
        return false;
      }
    };
    expect(ROLES.filter(may)).toEqual(permitted);
    expect(may(undefined)).toBe(true);
  }
});
