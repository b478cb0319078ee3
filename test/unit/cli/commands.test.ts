import { Command } from "commander";
import { expect, test } from "vitest";
import { addCommands, COMMAND_GROUPS } from "../../../src/cli/commands.js";

const namesOf = (program: Command) => program.commands.map((each) => each.name());

test.each(COMMAND_GROUPS)("$names are the names of what is loaded for them", async (group) => {
  const program = new Command();
  (await group.load())(program);
  expect(namesOf(program)).toEqual(group.names);
});

test("one command alone where it is named, all in their order where none is", async () => {
  const [one, unknown, none] = [new Command(), new Command(), new Command()];
  await addCommands(one, "restore");
  expect(namesOf(one)).toEqual(["backup", "restore"]);
  await addCommands(unknown, "imoprt");
  await addCommands(none, undefined);
  expect(namesOf(none)).toEqual(COMMAND_GROUPS.flatMap((each) => each.names));
  expect(namesOf(unknown)).toEqual(namesOf(none));
});
