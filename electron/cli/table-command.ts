import { canonicalJson, type Json } from "../../shared/core/canonical-json.ts";
import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { err, type Result } from "../../shared/core/result.ts";
import type { Kind } from "../../shared/domain/kind.ts";
import { domainRules, isKindName, type KindName, kindNames, kinds } from "../../shared/domain/kinds.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { formatCsv } from "../../shared/table/csv.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { openLog } from "./open-log.ts";
import { printable } from "./printable.ts";
import { standardOutput, writeOutput } from "./write-output.ts";

export const tableCommand: Command = {
  name: "table",
  title: "show all records of one kind as a table",
  usage: `luotsi table KIND FILE… --format csv|json [-o OUT] [--large]

Writes the records of one kind, by id, with the values that are shown. CSV has semicolons and
a byte order mark, as Finnish Excel expects, decimals with a comma, and no cell that could run
as a formula. JSON has the values as they are stored: money in cents, decimals as text.

Kinds: ${kindNames.slice(0, 9).join(", ")},
       ${kindNames.slice(9, 16).join(", ")},
       ${kindNames.slice(16, 23).join(", ")},
       ${kindNames.slice(23).join(", ")}

      --format FORMAT   csv or json
  -o, --output OUT      where to write; standard output when left out
      --large           take files of up to 256 MiB instead of 64 MiB
  -h, --help            show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, {
    format: { type: "string" },
    output: { type: "string", short: "o" },
    large: { type: "boolean" },
  });
  if (!parsed.ok) return parsed;
  const { format, output = standardOutput, large = false } = parsed.value.values;
  const [kind, ...paths] = parsed.value.positionals;
  if (kind === undefined || paths.length === 0) return err(usageFailure("table takes a kind and one file or more"));
  if (!isKindName(kind)) return err(usageFailure(`there is no kind "${printable(kind)}"; see luotsi table --help`));
  if (format !== "csv" && format !== "json") return err(usageFailure("--format takes csv or json"));
  const opened = await openLog(deps, paths, large);
  if (!opened.ok) return opened;
  const records = opened.value.book.all(kind) as readonly Row[];
  const text = format === "json" ? `${JSON.stringify(records, null, 2)}\n` : formatCsv(tableOf(kind, records));
  return writeOutput(output, utf8ToBytes(text));
}

type Row = Readonly<Record<string, Json | undefined>>;

/** A head row with the names of the fields, and a row for each record. */
export function tableOf(kind: KindName, records: readonly Row[]): readonly (readonly string[])[] {
  const { fields }: Kind = kinds[kind];
  const columns = Object.keys(fields).map((name) => ({ name, isDecimal: holdsDecimals(kind, name) }));
  const head = ["id", ...columns.map(({ name }) => name)];
  return [
    head,
    ...records.map((record) => [
      cellOf(record["id"]),
      // A point would be taken for a date: in Finnish Excel 12.5 is the twelfth of May.
      ...columns.map(({ name, isDecimal }) =>
        isDecimal ? cellOf(record[name]).replace(".", ",") : cellOf(record[name]),
      ),
    ]),
  ];
}

function cellOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isList ? value.join(", ") : canonicalJson(value);
}

/** Decimal fields are those that take a decimal number as text and no other text. */
function holdsDecimals(kind: KindName, field: string): boolean {
  return domainRules.fits(kind, field, "-12.5") && !domainRules.fits(kind, field, "-");
}
