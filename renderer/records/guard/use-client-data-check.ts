import { useCallback, useMemo, useState } from "react";
import {
  type ClientDataSuspicion,
  findClientData,
  replaceClientData,
} from "../../../shared/domain/client-data-guard.ts";
import { useBook } from "../../data/hooks.tsx";

/** A free text that is looked through before it is saved. */
export interface CheckedText {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** One question to the writer: what stands where, and in which of the texts. */
export interface ClientDataQuestion {
  readonly checked: CheckedText;
  readonly suspicion: ClientDataSuspicion;
}

export interface ClientDataCheck {
  /** Looks the texts through. False while something is to be asked; the questions are then on screen. */
  readonly passes: () => boolean;
  /** Raised by one at each time that something was found: the focus goes to the questions then. */
  readonly attempt: number;
  /** The questions still open, since the writer first wanted to save. */
  readonly questions: readonly ClientDataQuestion[];
  readonly replace: (question: ClientDataQuestion, replacement: string) => void;
  /** The writer says that it is no such thing; the same words are not asked about again in this form. */
  readonly keep: (question: ClientDataQuestion) => void;
}

/**
 * Asks about possible client data before a form is saved. See [Note: No client data]. Organisations of the group are
 * known; members are where the text may speak of them by name (`knowsMembers`), and are asked about elsewhere.
 */
export function useClientDataCheck(texts: readonly CheckedText[], knowsMembers = false): ClientDataCheck {
  const book = useBook();
  const [isAsking, setAsking] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const known = useMemo(
    () =>
      [
        ...book.all("organisation").flatMap(({ name, unit, consortium }) => [name, unit, consortium]),
        book.get("contract", "contract")?.name,
        ...(knowsMembers ? book.all("member").map(({ name }) => name) : []),
      ].filter((name) => name !== undefined),
    [book, knowsMembers],
  );
  const find = () =>
    texts.flatMap((checked) =>
      findClientData(checked.text, known)
        .filter(({ text }) => !kept.has(text))
        .map((suspicion) => ({ checked, suspicion })),
    );
  const questions = isAsking ? find() : [];
  return {
    attempt,
    questions,
    passes() {
      const isClean = find().length === 0;
      setAsking(!isClean);
      if (!isClean) setAttempt((before) => before + 1);
      return isClean;
    },
    replace: useCallback(({ checked, suspicion }, replacement) => {
      checked.onChange(replaceClientData(checked.text, suspicion, replacement));
    }, []),
    keep: useCallback(({ suspicion }) => setKept((before) => new Set([...before, suspicion.text])), []),
  };
}
