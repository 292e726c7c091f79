import { utf8ToBytes } from "../../shared/core/bytes.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { GroupBook } from "../../shared/domain/group-book.ts";
import { buildMinutes } from "../../shared/minutes/build.ts";
import type { PaperDocument, DocumentLanguage } from "../../shared/document/document.ts";
import { renderDocx } from "../../shared/document/render-docx.ts";
import { renderHtml } from "../../shared/document/render-html.ts";
import { renderPaperJson } from "../../shared/document/render-paper-json.ts";
import { renderMarkdown } from "../../shared/document/render-markdown.ts";
import { minutesWords } from "../../shared/minutes/words/by-language.ts";
import { type Command, type CommandDeps, parseParameters } from "./command.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { openLog } from "./open-log.ts";
import { printable } from "./printable.ts";
import { writeOutput } from "./write-output.ts";

export const minutesCommand: Command = {
  name: "minutes",
  title: "write the minutes of a meeting as a document",
  usage: `luotsi minutes FILE… --meeting N/YYYY --format html|docx|md|json -o OUT
               [--lang fi|sv|en|selko] [--version full|public] [--large]

Writes the memo or minutes of one meeting. The same file gives the same bytes everywhere.

      --meeting N/YYYY   the meeting's number, or the id of its record
      --format FORMAT    html, docx, md or json
  -o, --output OUT       where to write; - for standard output
      --lang LANGUAGE    fi, sv, en or selko (plain Finnish); fi when left out
      --version VERSION  full, or public without what is not public; full when left out
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
    large: { type: "boolean" },
  });
  if (!parsed.ok) return parsed;
  const { positionals: paths, values } = parsed.value;
  const { meeting, format = "", output, lang = "fi", version = "full", large = false } = values;
  const render = renderers.get(format);
  const language = languages.get(lang);
  if (paths.length === 0) return err(usageFailure("minutes takes one file or more"));
  if (meeting === undefined) return err(usageFailure("minutes needs --meeting N/YYYY"));
  if (render === undefined) return err(usageFailure("--format takes html, docx, md or json"));
  if (output === undefined) return err(usageFailure("minutes needs -o OUT"));
  if (language === undefined) return err(usageFailure("--lang takes fi, sv, en or selko"));
  if (version !== "full" && version !== "public") return err(usageFailure("--version takes full or public"));

  const opened = await openLog(deps, paths, large);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const id = findMeeting(book, meeting);
  if (!id.ok) return id;
  const document = buildMinutes(book, id.value, { words: minutesWords[language], version });
  if (document === undefined) return err(usageFailure(`there is no meeting ${printable(meeting)}`));
  return writeOutput(output, await render(document));
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

const renderers: ReadonlyMap<string, (document: PaperDocument) => Uint8Array | Promise<Uint8Array>> = new Map<
  string,
  (document: PaperDocument) => Uint8Array | Promise<Uint8Array>
>([
  ["html", (document) => utf8ToBytes(renderHtml(document))],
  ["md", (document) => utf8ToBytes(renderMarkdown(document))],
  ["json", (document) => utf8ToBytes(renderPaperJson(document))],
  ["docx", renderDocx],
]);

const languages: ReadonlyMap<string, DocumentLanguage> = new Map([
  ["fi", "fi"],
  ["sv", "sv"],
  ["en", "en"],
  ["selko", "fi-simple"],
]);
