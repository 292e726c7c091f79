import { useEffect, useRef, useState } from "react";
import {
  type AttachRefusal,
  attachmentName,
  nextAttachmentNumber,
  sizeRefusal,
  toldAttachmentBytes,
} from "../../../../../shared/agenda/attachments.ts";
import { err, ok, type Result } from "../../../../../shared/core/result.ts";
import type { FileToAttach, SaveFailure } from "../../../../data/session.ts";
import { useSession } from "../../../../data/hooks.tsx";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../../text/words.ts";
import { useToasts } from "../../../../ui/toast.tsx";

/** Why nothing was attached: a file that is refused, or one that the system would not hand over. */
export type AttachProblem = AttachRefusal | { readonly type: "unreadable"; readonly name: string };

export interface Attaching {
  /** How many files are being attached. */
  readonly working: number;
  /** What keeps the last files from being attached, in words. */
  readonly problem: string | undefined;
  readonly attach: (files: readonly File[]) => Promise<void>;
}

/**
 * Attaches files to an item, or to the whole meeting: all that were chosen together or none. Sizes are looked at before
 * any bytes are read. The name and the kind that the system tells are kept as they were said and never acted upon.
 */
export function useAttaching(meeting: string, item: string | undefined): Attaching {
  const t = useWords("agenda");
  const format = useFormats();
  const session = useSession();
  const saving = useSaving();
  const toasts = useToasts();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const [working, setWorking] = useState(0);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  return {
    working,
    problem,
    async attach(files) {
      if (working > 0 || files.length === 0) return;
      setWorking(files.length);
      setProblem(undefined);
      const read = await readFiles(files);
      let number = nextAttachmentNumber(session.snapshot().book, meeting);
      const attached = read.ok
        ? await session.attach(
            read.value.map(
              ({ name, type, bytes }): FileToAttach => ({
                id: session.newId(),
                bytes,
                wish: {
                  meeting,
                  ...(item === undefined ? {} : { item }),
                  number: number++,
                  ...(name === "" ? {} : { name }),
                  ...(mediaTypePattern.test(type) ? { mediaType: type } : {}),
                },
              }),
            ),
          )
        : read;
      setWorking(0);
      const error = attached.ok ? undefined : attached.error;
      if (error !== undefined && isProblem(error)) {
        const words = problemWords(t, format, error);
        setProblem(words);
        // Whoever went elsewhere meanwhile is told there.
        if (!isHere.current) toasts.show({ text: words, tone: "problem", stays: true });
        return;
      }
      const saved: Result<unknown, SaveFailure> = error === undefined ? ok(undefined) : err(error);
      const name = attachmentName(files[0]?.name ?? "") || t("attachments.unnamed");
      await saving(() => Promise.resolve(saved), t("attachments.added", { count: files.length, name }));
    },
  };
}

/** RFC 6838: what a media type may look like; anything else that a system says is left out. */
const mediaTypePattern = /^[\w!#$&^.+-]{1,60}\/[\w!#$&^.+-]{1,60}$/;

interface ReadFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

async function readFiles(files: readonly File[]): Promise<Result<readonly ReadFile[], AttachProblem>> {
  for (const file of files) {
    const refusal = sizeRefusal(attachmentName(file.name), file.size);
    if (refusal !== undefined) return err(refusal);
  }
  const read: ReadFile[] = [];
  for (const file of files) {
    const name = attachmentName(file.name);
    try {
      read.push({ name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // The system tells no more than that it could not: a folder, a file that is gone, one without permission.
      return err({ type: "unreadable", name });
    }
  }
  return ok(read);
}

function isProblem(error: AttachProblem | SaveFailure): error is AttachProblem {
  switch (error.type) {
    case "file-empty":
    case "file-too-large":
    case "group-full":
    case "unreadable":
      return true;
    default:
      return false;
  }
}

function problemWords(
  t: ReturnType<typeof useWords<"agenda">>,
  format: ReturnType<typeof useFormats>,
  problem: AttachProblem,
): string {
  switch (problem.type) {
    case "file-empty":
      return t("attachments.empty", { name: problem.name });
    case "file-too-large":
      return t("attachments.tooLarge", { name: problem.name, limit: format.fileSize(toldAttachmentBytes) });
    case "group-full":
      return t("attachments.full", { free: format.fileSize(problem.free) });
    case "unreadable":
      return t("attachments.unreadable", { name: problem.name });
  }
}
