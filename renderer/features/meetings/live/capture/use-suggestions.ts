import { useMemo, useState } from "react";
import type { Capture, CaptureContext } from "../../../../../shared/capture/parse-capture.ts";
import { type Nameable, namesLike } from "../../../../../shared/capture/find-names.ts";
import { recordTitle } from "../../../../records/naming/record-title.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import type { CapturePlace } from "./plan-capture.ts";

export interface Suggestion {
  readonly key: string;
  readonly label: string;
  /** Absent for feedback. */
  readonly nameable?: Nameable | undefined;
  /** The line once it is chosen, and where the caret then stands. */
  readonly line: string;
  readonly caret: number;
}

export interface Suggestions {
  readonly all: readonly Suggestion[];
  /** Which one Enter takes; none when there are none. */
  readonly active: number;
  readonly move: (steps: number) => void;
  /** Not shown again before the next letter. */
  readonly close: () => void;
}

const most = 6;

/** What may be meant by the name, or by the words of feedback, that end at the caret. */
export function useSuggestions(
  line: string,
  caret: number,
  capture: Capture,
  context: CaptureContext,
  place: CapturePlace,
): Suggestions {
  const naming = useNaming();
  const [closedAt, setClosedAt] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState({ line: "", at: 0 });
  const found = useMemo((): readonly Suggestion[] => {
    if (closedAt === line) return [];
    if (capture.kind === "feedback") {
      const start = line.length - line.replace(/^\s*[\p{L} ]+:\s*/u, "").length;
      const words = line.slice(start).trim();
      if (words.length < 2) return [];
      const ids = place.feedbackLike(words);
      return ids.slice(0, most).flatMap((id) => {
        const label = recordTitle(naming, "feedback", id);
        if (label === words) return [];
        const next = `${line.slice(0, start)}${label}`;
        return [{ key: id, label, line: next, caret: next.length }];
      });
    }
    if (capture.kind === "note") return [];
    const begun = /(?<![\p{L}\p{N}])@([\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+)*)$/u.exec(line.slice(0, caret));
    const typed = begun?.[1];
    if (begun === null || typed === undefined) return [];
    const people = namesLike(typed, context.nameables);
    const isSettled = people.length === 1 && people[0]?.name.toLowerCase().split(" ").includes(typed.toLowerCase());
    if (isSettled || people[0]?.name === typed) return [];
    return people.slice(0, most).map((nameable) => {
      const before = `${line.slice(0, begun.index)}@${nameable.name}`;
      const behind = line.slice(caret);
      const space = behind.startsWith(" ") ? "" : " ";
      return {
        key: `${nameable.type} ${nameable.id}`,
        label: nameable.name,
        nameable,
        line: `${before}${space}${behind}`,
        caret: before.length + 1,
      };
    });
  }, [closedAt, line, caret, capture.kind, context.nameables, place, naming]);
  const active = chosen.line === line ? Math.min(chosen.at, found.length - 1) : found.length === 0 ? -1 : 0;
  return {
    all: found,
    active,
    move: (steps) => setChosen({ line, at: (active + steps + found.length) % Math.max(found.length, 1) }),
    close: () => setClosedAt(line),
  };
}
