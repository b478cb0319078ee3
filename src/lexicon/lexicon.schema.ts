import { z } from "zod";

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/u, "a name in lower case letters, digits and hyphens");
const text = z.string().min(1).max(400);
const examples = z.array(text).max(60);

const row = z
  .strictObject({
    /** Left out in big tables that give words their meanings: there the meaning is the id. */
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9/-]*$/u, "an id in lower case letters, digits, hyphens and slashes")
      .optional(),
    means: z.string().min(1).max(200),
    words: z.array(z.string().min(1).max(40)).min(1).max(2000).optional(),
    pattern: z.string().min(1).max(79).optional(),
    example: examples.min(1),
    not: examples.optional(),
    source: text.optional(),
    note: text.optional(),
    since: z.int().min(1).default(1),
  })
  .refine(
    (each) => (each.words === undefined) !== (each.pattern === undefined),
    "either words or a pattern",
  )
  .meta({ oneOf: [{ required: ["words"] }, { required: ["pattern"] }] });

/** A file of seeds/lexicon that holds one table. */
export const lexiconTableSchema = z.strictObject({
  table: identifier,
  about: z.strictObject({ en: text, zh: text }),
  signs: z.boolean().default(false),
  meanings: z.array(z.string().min(1).max(200)).min(1).max(2000).optional(),
  rows: z.array(row).min(1).max(20_000),
});

/** seeds/lexicon/lists*.yaml: the word lists that patterns name. */
export const lexiconListsSchema = z.strictObject({
  lists: z.record(identifier, z.array(z.string().min(1).max(60)).min(1).max(5000)),
});
