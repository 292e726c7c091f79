import { domainRules } from "../../shared/domain/kinds.ts";
import { createGroupBook, type GroupBook } from "../../shared/domain/group-book.ts";
import { type AssembledLog, assembleLog } from "../../shared/log/assemble.ts";
import { err, ok, type Result } from "../../shared/core/result.ts";
import type { OpenedSegment } from "../../shared/bundle/packed-segment.ts";
import type { OpenedFile } from "../../shared/bundle/read-file.ts";
import { type Failure, usageFailure } from "./failure.ts";
import { unionOfSegments } from "./merge-files.ts";
import { type InputDeps, openInputs } from "./read-input.ts";

/** Files of one group, read together. */
export interface OpenedLog {
  readonly group: string;
  readonly files: readonly OpenedFile[];
  readonly segments: readonly OpenedSegment[];
  readonly log: AssembledLog;
  readonly book: GroupBook;
}

/** Opens files of one group and builds the state that their union gives. */
export async function openLog(
  deps: InputDeps,
  paths: readonly string[],
  large: boolean,
): Promise<Result<OpenedLog, Failure>> {
  const files = await openInputs(deps, paths, large);
  if (!files.ok) return files;
  const [first] = files.value;
  if (first === undefined) return err(usageFailure("no file was named"));
  const segments = unionOfSegments(files.value);
  const log = assembleLog(domainRules, segments);
  return ok({ group: first.manifest.group, files: files.value, segments, log, book: createGroupBook(log.projection) });
}
