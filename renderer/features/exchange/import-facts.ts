import type { ImportPreview } from "../../../shared/bundle/import-preview.ts";
import { isKindName } from "../../../shared/domain/kinds.ts";
import type { Side } from "../../../shared/domain/side.ts";
import { memberName, memberOfDevice, sideOf } from "../../records/naming/member-name.ts";
import { type Naming, recordTitle } from "../../records/naming/record-title.ts";
import { fieldWord, kindWord } from "../../records/naming/record-words.ts";
import type { Words } from "../../text/words.ts";
import { fingerprintOf } from "../../records/naming/fingerprint.ts";

/** One thing that an import would do, in one sentence. */
export interface ImportFact {
  readonly id: string;
  readonly text: string;
  /** On which side of the table its author sits. */
  readonly side?: Side;
}

export interface ImportFacts {
  readonly byPerson: readonly ImportFact[];
  readonly byPlace: readonly ImportFact[];
  /** What people should know before they accept; empty when nothing asks for a decision. */
  readonly attention: readonly ImportFact[];
}

type ExchangeWords = Words<"exchange">;

/** Says a preview in sentences, one fact each. `naming` has the book as it will be after the import. */
export function importFacts(naming: Naming, t: ExchangeWords, preview: ImportPreview): ImportFacts {
  return {
    byPerson: byPerson(naming, t, preview),
    byPlace: byPlace(naming, t, preview),
    attention: [
      ...conflictFacts(naming, t, preview),
      ...becomeLateFacts(naming, t, preview),
      ...countFacts(naming, t, preview),
      ...deviceFacts(naming, t, preview),
    ],
  };
}

function byPerson({ book, t: records, format }: Naming, t: ExchangeWords, { authors }: ImportPreview) {
  return authors.map(({ author, device, changes, lastMs }): ImportFact => {
    const side = sideOf(book.get("member", author));
    const text = t("preview.author", {
      who: memberName(book, records, author),
      count: changes,
      when: format.dateTime(lastMs),
    });
    return { id: `${author} ${device}`, text, ...(side === undefined ? {} : { side }) };
  });
}

function byPlace({ t: records, format }: Naming, t: ExchangeWords, { kinds }: ImportPreview): readonly ImportFact[] {
  return kinds.flatMap(({ kind, created, changed, deleted }): readonly ImportFact[] => {
    const parts = [
      ...(created > 0 ? [t("preview.created", { count: created })] : []),
      ...(changed > 0 ? [t("preview.changed", { count: changed })] : []),
      ...(deleted > 0 ? [t("preview.deleted", { count: deleted })] : []),
    ];
    if (parts.length === 0) return [];
    return [{ id: kind, text: `${isKindName(kind) ? kindWord(records, kind) : kind}: ${format.list(parts)}` }];
  });
}

function conflictFacts(naming: Naming, t: ExchangeWords, { conflicts, contested }: ImportPreview) {
  return [
    ...conflicts.map(({ kind, id, field }): ImportFact => {
      const record = namedRecord(naming, kind, id);
      const text = t("preview.conflict", { record, field: fieldWord(naming.t, kind, field) });
      return { id: `conflict ${kind} ${id} ${field}`, text };
    }),
    ...contested.map(
      ({ kind, id }): ImportFact => ({
        id: `contested ${kind} ${id}`,
        text: t("preview.contested", { record: namedRecord(naming, kind, id) }),
      }),
    ),
  ];
}

function becomeLateFacts(naming: Naming, t: ExchangeWords, { becomeLate }: ImportPreview): readonly ImportFact[] {
  return becomeLate.map(({ kind, id, field }) => {
    const record = namedRecord(naming, kind, id);
    const text =
      field === ""
        ? t("preview.deletionBecomesLate", { record })
        : t("preview.becomesLate", { record, field: fieldWord(naming.t, kind, field) });
    return { id: `becomes late ${kind} ${id} ${field}`, text };
  });
}

/** `Päätös ”Otsikko”`: several kinds often bear one title, such as a decision and the action that follows from it. */
function namedRecord(naming: Naming, kind: string, id: string): string {
  const word = isKindName(kind) ? kindWord(naming.t, kind) : kind;
  const title = recordTitle(naming, kind, id);
  return title === word ? word : `${word} ”${title}”`;
}

function countFacts(naming: Naming, t: ExchangeWords, preview: ImportPreview): readonly ImportFact[] {
  const { late, refused, deferred, pending, disputed, ahead } = preview;
  const waitsFor = ownersOf(naming, preview.pendingDevices);
  const disputes = ownersOf(naming, preview.disputedDevices);
  return [
    ...(late > 0 ? [{ id: "late", text: t("preview.late", { count: late }) }] : []),
    ...(pending > 0 ? [{ id: "pending", text: t("preview.pending", { count: pending, who: waitsFor }) }] : []),
    ...(disputed > 0 ? [{ id: "disputed", text: t("preview.disputed", { count: disputed, who: disputes }) }] : []),
    ...(deferred > 0 ? [{ id: "deferred", text: t("preview.deferred", { count: deferred }) }] : []),
    ...(refused > 0 ? [{ id: "refused", text: t("preview.refused", { count: refused }) }] : []),
    ...(ahead > 0 ? [{ id: "ahead", text: t("preview.ahead", { count: ahead }) }] : []),
  ];
}

function deviceFacts(naming: Naming, t: ExchangeWords, { newDevices }: ImportPreview): readonly ImportFact[] {
  return newDevices.map((device) => ({
    id: `device ${device}`,
    text: t("preview.newDevice", {
      device: naming.book.get("device", device)?.label ?? t("versions.unnamedDevice"),
      who: ownersOf(naming, [device]),
      fingerprint: fingerprintOf(device),
    }),
  }));
}

/** Whose the devices say that they are. */
function ownersOf({ book, t, format }: Naming, devices: readonly string[]): string {
  const names = devices.map((device) => memberName(book, t, memberOfDevice(book, device)?.id));
  return format.list([...new Set(names)]);
}
