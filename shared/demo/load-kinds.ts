import type { Json } from "../core/canonical-json.ts";
import type { SeededRandom } from "../core/seeded-random.ts";
import type { KindName, RecordByKind } from "../domain/kinds.ts";
import { phrase, sentence } from "./load-words.ts";

/** What the load group's generator knows while it makes a value. */
export interface LoadContext {
  readonly random: SeededRandom;
  /** The day on which the act is done. */
  readonly today: string;
  readonly members: number;
  /** Id of the newest record of the kind; `none-1` as long as there is none. */
  readonly newest: (kind: KindName) => string;
}

export interface LoadField {
  readonly name: string;
  readonly make: (context: LoadContext) => Json;
}

export interface LoadKind {
  readonly kind: KindName;
  /** Share of this kind among the records, in per cent. */
  readonly share: number;
  readonly fields: readonly LoadField[];
  /** The first fields are written at once when the record is made; the rest come later. */
  readonly atFirst: number;
  /** A set of member ids that people come into and leave. */
  readonly members?: string;
}

/** The kinds of a long-lived group in believable shares; together 100 per cent. */
export const loadKinds: readonly LoadKind[] = [
  kindOf("feedback", 25, 8, {
    receivedOn: ({ today }) => today,
    provider: provider,
    channel: ({ random }) => random.pick(["palautelaatikko", "kysely", "tekstiviesti", "puhelin", "asiakasraati"]),
    giver: ({ random }) => random.pick(["client", "family", "staff", "partner"]),
    theme: ({ random }) => random.pick(["saatavuus", "kohtaaminen", "tilat", "jatkuvuus", "tiedonsaanti", "ryhmät"]),
    tone: ({ random }) => random.pick(["praise", "criticism", "idea", "remark"]),
    text: ({ random }) => sentence(random),
    status: ({ random }) => random.pick(["received", "being-handled", "answered", "led-to-change", "no-change"]),
    mayQuote: ({ random }) => random.chance(0.5),
    response: ({ random }) => sentence(random),
    firstResponseOn: ({ today }) => today,
    plain: ({ random }) => sentence(random),
    resultToldOn: ({ today }) => today,
  }),
  kindOf(
    "action",
    22,
    10,
    {
      title: ({ random }) => phrase(random),
      type: ({ random }) => random.pick(["development", "corrective", "contract", "communication", "privacy"]),
      owner: member,
      accountable: provider,
      meeting: ({ newest }) => newest("meeting"),
      createdOn: ({ today }) => today,
      dueOn: ({ today }) => today,
      status: ({ random }) => random.pick(["not-started", "under-way", "waiting", "done", "verified"]),
      description: ({ random }) => sentence(random),
      decision: ({ newest }) => newest("decision"),
      evidence: ({ random }) => phrase(random),
      clientImpact: ({ random }) => sentence(random),
      doneOn: ({ today }) => today,
      waitingFor: ({ random }) => phrase(random),
    },
    "contributors",
  ),
  kindOf("agenda-item", 20, 9, {
    meeting: ({ newest }) => newest("meeting"),
    title: ({ random }) => phrase(random),
    type: ({ random }) => random.pick(["information", "discussion", "decision", "finding"]),
    presenter: member,
    place: ({ random }) => `a${random.below(36).toString(36)}V`,
    minutes: ({ random }) => 5 * (1 + random.below(5)),
    proposal: ({ random }) => sentence(random),
    publicity: ({ random }) => random.pick(["public", "public", "public", "internal"]),
    background: ({ random }) => sentence(random),
    number: ({ random }) => 1 + random.below(16),
    handling: ({ random }) => `${sentence(random)} ${sentence(random)}`,
    outcome: ({ random }) => sentence(random),
    plain: ({ random }) => sentence(random),
  }),
  kindOf("observation", 14, 5, {
    metric: ({ random }) => `mt${1 + random.below(10)}`,
    provider: provider,
    period: ({ today }) => today.slice(0, 7),
    value: ({ random }) => String(random.below(1000) / 10),
    n: ({ random }) => 5 + random.below(95),
    comment: ({ random }) => sentence(random),
  }),
  kindOf("decision", 9, 10, {
    number: ({ random }) => 1 + random.below(9999),
    title: ({ random }) => phrase(random),
    meeting: ({ newest }) => newest("meeting"),
    item: ({ newest }) => newest("agenda-item"),
    text: ({ random }) => sentence(random),
    authority: ({ random }) => random.pick(["group", "group", "recommendation", "joint-finding"]),
    manner: ({ random }) => random.pick(["consensus", "consensus", "majority", "vote"]),
    status: ({ random }) => random.pick(["in-force", "superseded", "awaiting-buyer", "expired"]),
    decidedOn: ({ today }) => today,
    accountable: provider,
    reasons: ({ random }) => sentence(random),
    plain: ({ random }) => sentence(random),
    buyerReference: ({ random }) => phrase(random),
  }),
  kindOf("note", 5, 3, {
    meeting: ({ newest }) => newest("meeting"),
    item: ({ newest }) => newest("agenda-item"),
    text: ({ random }) => sentence(random),
  }),
  kindOf("progress", 4, 3, {
    action: ({ newest }) => newest("action"),
    date: ({ today }) => today,
    text: ({ random }) => sentence(random),
  }),
  kindOf("meeting", 1, 7, {
    number: ({ random, today }) => `${1 + random.below(8)}/${today.slice(0, 4)}`,
    type: ({ random }) => random.pick(["regular", "regular", "extraordinary"]),
    date: ({ today }) => today,
    place: ({ random }) => phrase(random),
    mode: ({ random }) => random.pick(["on-site", "remote", "hybrid"]),
    status: ({ random }) => random.pick(["draft", "called", "held", "in-review", "approved"]),
    chair: member,
    plain: ({ random }) => sentence(random),
    minutesSentOn: ({ today }) => today,
  }),
];

function kindOf<K extends KindName>(
  kind: K,
  share: number,
  atFirst: number,
  makers: { readonly [Field in Exclude<keyof RecordByKind<K>, "id">]?: LoadField["make"] },
  members?: Exclude<keyof RecordByKind<K>, "id"> & string,
): LoadKind {
  const fields: LoadField[] = [];
  for (const [name, make] of Object.entries<LoadField["make"] | undefined>(makers))
    if (make !== undefined) fields.push({ name, make });
  return { kind, share, fields, atFirst, ...(members === undefined ? {} : { members }) };
}

function provider({ random }: LoadContext): string {
  return `p${1 + random.below(6)}`;
}

function member({ random, members }: LoadContext): string {
  return `m${1 + random.below(members)}`;
}
