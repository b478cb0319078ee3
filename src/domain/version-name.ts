/** What distinguishes one version of an instrument from the others. */
export interface VersionMarks {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly documentNumber?: string | undefined;
  /** When it was adopted. */
  readonly date?: string | undefined;
  readonly effectiveFrom?: string | undefined;
}

/** 公司法（2018年修正）, 证券法（2019年修订）: an alias that names its version. */
const NAMED = /[（(](\d{4})年(修正|修订|修改|版)[）)]$/u;
/**
 * 法释〔2022〕2号: a number with its year, as judicial interpretations have; 主席令第十五号 has
 * none.
 */
const NUMBERED = /〔\d{4}〕\d+号$/u;
const ID_YEAR = /-(\d{4})(?:-\d\d)?(?:-\d\d)?$/u;

/**
 * How the version of an instrument is cited: 2018年修正, 法释〔2022〕2号; 2005年版 where only the
 * year is known. Undefined where nothing distinguishes it. The form that courts use,
 * 《公司法》（2018年修正）, is the one that citations are read in as well.
 */
export function versionName({
  id,
  aliases,
  documentNumber,
  date,
  effectiveFrom,
}: VersionMarks): string | undefined {
  for (const alias of aliases) {
    const [, year, act] = NAMED.exec(alias) ?? [];
    if (year !== undefined && act !== undefined) return `${year}年${act}`;
  }
  if (documentNumber !== undefined && NUMBERED.test(documentNumber)) return documentNumber;
  const year = ID_YEAR.exec(id)?.[1] ?? date?.slice(0, 4) ?? effectiveFrom?.slice(0, 4);
  return year === undefined ? undefined : `${year}年版`;
}
