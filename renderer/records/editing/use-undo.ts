import { useCallback } from "react";
import { isKindName } from "../../../shared/domain/kinds.ts";
import type { Footprint, RecordFootprint } from "../../../shared/log/footprint.ts";
import type { Obstacle } from "../../../shared/log/undo.ts";
import { useSession, useUndoState } from "../../data/hooks.tsx";
import type { UndoOutcome } from "../../data/session.ts";
import { useWords, type Words } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useToasts } from "../../ui/toast.tsx";
import { memberName } from "../naming/member-name.ts";
import { recordTitle, type Naming } from "../naming/record-title.ts";
import { fieldWord, kindWord } from "../naming/record-words.ts";
import { useNaming } from "../naming/use-naming.ts";
import { saveFailureText } from "./use-saving.ts";

/** What can be taken back or done again now, each with what it concerns in words; `undefined` when there is nothing. */
export interface Undoing {
  readonly undo: UndoAct | undefined;
  readonly redo: UndoAct | undefined;
}

export interface UndoAct {
  readonly what: string;
  readonly run: () => void;
}

/** Undo and redo of the person's own acts, as buttons, keys and palette offer them. */
export function useUndo(): Undoing {
  const { last, undone } = useUndoState();
  const naming = useNaming();
  const reverse = useReverse();
  const words = useWords("undo");
  return {
    undo: last === undefined ? undefined : { what: actWords(words, naming, last), run: () => void reverse("undo") },
    redo: undone === undefined ? undefined : { what: actWords(words, naming, undone), run: () => void reverse("redo") },
  };
}

/**
 * Takes back the last act, or the one of that name, and tells what became of it: what it was and the way back, or what
 * stands in the way.
 */
export function useReverse(): (direction: "undo" | "redo", act?: string) => Promise<void> {
  const session = useSession();
  const naming = useNaming();
  const announce = useAnnounce();
  const toasts = useToasts();
  const words = useWords("undo");
  const common = useWords("common");
  const shell = useWords("shell");
  return useCallback(
    async function reverse(direction: "undo" | "redo", act?: string): Promise<void> {
      const before = session.snapshot();
      const result = await (direction === "undo" ? session.undo(act) : session.redo());
      if (!result.ok) {
        toasts.show({ text: saveFailureText(shell, result.error), tone: "problem", stays: true });
        return;
      }
      const outcome = result.value;
      if (outcome.type === "nothing") {
        announce(words("nothing"));
        return;
      }
      // A record has its name while it is there: before its making is taken back, or after its removal is.
      const after = { ...naming, book: session.snapshot().book };
      const isThere = outcome.act.records.some(({ kind, id }) => isKindName(kind) && after.book.get(kind, id));
      const what = actWords(words, isThere ? after : { ...naming, book: before.book }, outcome.act);
      if (outcome.type === "blocked") {
        toasts.show({ text: blockedWords(words, after, direction, what, outcome), tone: "problem", stays: true });
        return;
      }
      toasts.show(
        direction === "undo"
          ? { text: words("undone", { what }), act: { label: common("redo"), onPress: () => void reverse("redo") } }
          : { text: words("doneAgain", { what }) },
      );
    },
    [session, naming, announce, toasts, words, common, shell],
  );
}

/** What an act concerned: `Toimenpide ”Takaisinsoitto”: tila`. */
export function actWords(words: Words<"undo">, naming: Naming, { records, approves }: Footprint): string {
  const main = records.find(({ existence }) => existence !== undefined) ?? records[0];
  if (main === undefined) return approves === undefined ? "" : nameOf(words, naming, approves.kind, approves.id);
  const record = nameOf(words, naming, main.kind, main.id);
  const what = main.existence === undefined ? [record, fieldWords(naming, main)].filter(Boolean).join(": ") : record;
  return records.length === 1 ? what : words("andMore", { what, count: records.length - 1 });
}

const mostFields = 2;

/** The fields of a small act; of a large one the record's name says enough. */
function fieldWords({ t, format }: Naming, { kind, registers, sets }: RecordFootprint): string {
  const fields = [...registers, ...sets].map(({ field }) => fieldWord(t, kind, field).toLocaleLowerCase());
  return fields.length > mostFields ? "" : format.list(fields);
}

function nameOf(words: Words<"undo">, naming: Naming, kind: string, id: string): string {
  if (!isKindName(kind)) return kind;
  const word = kindWord(naming.t, kind);
  const title = recordTitle(naming, kind, id);
  return title === word ? word : words("named", { kind: word, title });
}

function blockedWords(
  words: Words<"undo">,
  naming: Naming,
  direction: "undo" | "redo",
  what: string,
  { obstacles }: Extract<UndoOutcome, { type: "blocked" }>,
): string {
  const reasons = obstacles.map((obstacle) => reasonWords(words, naming, obstacle));
  return [words(direction === "undo" ? "blocked" : "blockedAgain", { what }), ...new Set(reasons)].join(" ");
}

/** Why one record or field keeps the act from being taken back. */
export function reasonWords(words: Words<"undo">, { book, t }: Naming, { kind, field, reason, by }: Obstacle): string {
  const name = by === undefined ? "" : memberName(book, t, by);
  switch (reason) {
    case "changed": {
      if (field === undefined)
        return by === undefined ? words("reasons.touched") : words("reasons.touchedBy", { name });
      const word = `”${fieldWord(t, kind, field)}”`;
      return by === undefined
        ? words("reasons.changed", { field: word })
        : words("reasons.changedBy", { name, field: word });
    }
    case "deleted":
      return by === undefined ? words("reasons.deleted") : words("reasons.deletedBy", { name });
    case "frozen":
      return words("reasons.frozen");
    case "settled":
      return words("reasons.settled");
    case "approved":
      return words("reasons.approved");
  }
}
