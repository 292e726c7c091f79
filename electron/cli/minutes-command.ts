import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import { type DocumentLanguage, documentVersions } from "../../shared/document/document.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderPaperJson } from "../../shared/document/render-paper-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { type TakenPaper, takeMinutes, type TakeRefusal } from "../../shared/papers/take-minutes.ts";
import { type Command, type CommandDeps, parseParameters, parseWhole } from "./command.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { openLog } from "./open-log.ts";
import { printable } from "./printable.ts";
import { storedFiles } from "./stored-files.ts";
import { writeOutput } from "./write-output.ts";

export const minutesCommand: Command = {
  name: "minutes",
  title: "write the minutes of a meeting as a document",
  usage: `luotsi minutes FILE… --meeting N/YYYY --format html|docx|md|json -o OUT
               [--lang fi|sv|en|selko] [--version full|public|client|plain] [--item N] [--large]

Writes the memo or minutes of one meeting: as they were approved, or else as the records have
them now. The same file gives the same bytes everywhere, and those that the app gives.

      --meeting N/YYYY   the meeting's number, or the id of its record
      --format FORMAT    html, docx, md or json
  -o, --output OUT       where to write; - for standard output
      --lang LANGUAGE    fi, sv, en or selko (plain Finnish); fi when left out
      --version VERSION  full; public without what is not public; client, for clients and
                         families; plain, in plain language and large print; full when left out
      --item N           an extract of this one item
      --large            take files of up to 256 MiB instead of 64 MiB
  -h, --help             show this text`,
  run,
};

async function run(deps: CommandDeps, parameters: readonly string[]): Promise<Result<void, Failure>> {
  const parsed = parseParameters(parameters, {
    meeting: { type: "string" },
    format: { type: "string" },
    output: { type: "string", short: "o" },
    lang: { type: "string" },
    version: { type: "string" },
    item: { type: "string" },
    large: { type: "boolean" },
  });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  const { meeting, format = "", output, lang = "fi", version: wanted = "full", large = false } = values;
  const render = renderers.get(format);
  const language = languages.get(lang);
  const version = documentVersions.find((each) => each === wanted);
  const item = values.item === undefined ? undefined : parseWhole(values.item, "item", 1, 999);
  if (paths.length === 0) return err(usageFailure("minutes takes one file or more"));
  if (meeting === undefined) return err(usageFailure("minutes needs --meeting N/YYYY"));
  if (render === undefined) return err(usageFailure("--format takes html, docx, md or json"));
  if (output === undefined) return err(usageFailure("minutes needs -o OUT"));
  if (language === undefined) return err(usageFailure("--lang takes fi, sv, en or selko"));
  if (version === undefined) return err(usageFailure("--version takes full, public, client or plain"));
  if (item?.ok === false) return item;

  const opened = await openLog(deps, paths, large);
  if (!opened.ok) return opened;
  const { book, files } = opened.value;
  const id = findMeeting(book, meeting);
  if (!id.ok) return id;
  const wish = { meeting: id.value, language, version, item: item?.value };
  const taken = await takeMinutes(book, storedFiles(deps.primitives, files), wish);
  if (!taken.ok) return err(usageFailure(refusalText(taken.error, meeting, values.item)));
  return writeOutput(output, await render(taken.value));
}

function refusalText({ type }: TakeRefusal, meeting: string, item: string | undefined): string {
  switch (type) {
    case "no-meeting":
      return `there is no meeting ${printable(meeting)}`;
    case "no-item":
      return `the meeting has no item ${printable(item ?? "")}`;
    case "not-here":
      return "the minutes are approved, and this language and version of them is not in the file";
  }
}

/** Two people may have given one number to two meetings; then only the record's id tells which is meant. */
function findMeeting(book: GroupBook, wanted: string): Result<string, Failure> {
  const meetings = book.all("meeting");
  const found = meetings.filter(({ id, number }) => number === wanted || id === wanted);
  const [first, second] = found;
  if (second !== undefined)
    return err(
      usageFailure(
        `${found.length} meetings have this number; say which by id: ${found.map(({ id }) => id).join(", ")}`,
      ),
    );
  if (first !== undefined) return ok(first.id);
  const known = meetings.map(({ id, number }) => printable(number ?? id)).join(", ");
  return err(usageFailure(`there is no meeting ${printable(wanted)}; there are ${known === "" ? "none" : known}`));
}

type Render = (taken: TakenPaper) => Uint8Array | Promise<Uint8Array>;

const renderers: ReadonlyMap<string, Render> = new Map<string, Render>([
  ["html", ({ paper, extras }) => utf8ToBytes(renderHtml(paper, extras))],
  ["md", ({ paper, extras }) => utf8ToBytes(renderMarkdown(paper, extras))],
  ["json", ({ paper, extras }) => utf8ToBytes(renderPaperJson(paper, extras))],
  ["docx", ({ paper, extras }) => renderDocx(paper, extras)],
]);

const languages: ReadonlyMap<string, DocumentLanguage> = new Map([
  ["fi", "fi"],
  ["sv", "sv"],
  ["en", "en"],
  ["selko", "fi-simple"],
]);
