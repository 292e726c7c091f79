import { approvalsInForce } from "../../shared/log/approvals.ts";
import { fatesOfLog } from "../../shared/log/state.ts";
import type { FateCounts } from "../../shared/log/fates.ts";
import { conflictsOf, presenceOf } from "../../shared/log/record-reading.ts";
import { compareText } from "../../shared/core/compare.ts";
import { domainRules } from "../../shared/domain/kinds.ts";
import { isThere } from "../../shared/domain/group-book.ts";
import type { Manifest } from "../../shared/bundle/manifest.ts";
import { type AttachmentDescription, describeAttachments } from "./describe-attachments.ts";
import type { OpenedLog } from "./open-log.ts";

/** What a file holds, for people who look into it. */
export interface FileDescription {
  readonly identity: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  readonly groupName: string | null;
  readonly exporter: Person;
  readonly chains: readonly ChainDescription[];
  /** How many records of each kind are there; kinds that only a newer version knows are among them. */
  readonly records: Readonly<Record<string, number>>;
  readonly deleted: number;
  readonly conflicts: number;
  readonly contested: number;
  readonly fates: FateCounts;
  readonly approvals: readonly ApprovalDescription[];
  readonly attachments: readonly AttachmentDescription[];
}

/** What was approved and frozen: minutes, or one item of them at once. */
interface ApprovalDescription extends Person {
  readonly kind: string;
  readonly id: string;
  /** The meeting's number, of an item its title. */
  readonly title: string | null;
  readonly fingerprint: string;
  readonly approvedMs: number;
  /** Whether no later approval replaces it. */
  readonly isInForce: boolean;
}

/** Who acts on a device: nulls where the file does not say. */
interface Person {
  readonly device: string;
  readonly member: string | null;
  readonly name: string | null;
  readonly label: string | null;
}

interface ChainDescription extends Person {
  readonly space: string;
  readonly segments: number;
  readonly changes: number;
  readonly appliedTo: number;
  readonly forkAt: number | null;
  /** Changes that wait for an earlier file. */
  readonly pending: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

/** Describes a log that was opened from one file; `undefined` when it was opened from none. */
export function describeFile(opened: OpenedLog): FileDescription | undefined {
  const [file] = opened.files;
  if (file === undefined) return undefined;
  const records: Record<string, number> = {};
  let deleted = 0;
  let conflicts = 0;
  let contested = 0;
  for (const state of opened.log.projection.records()) {
    const presence = presenceOf(state);
    if (presence === "deleted") deleted += 1;
    if (presence === "contested") contested += 1;
    if (!isThere(state)) continue;
    records[state.kind] = (records[state.kind] ?? 0) + 1;
    conflicts += conflictsOf(state).length;
  }
  const { identity, bytes, manifest } = file;
  return {
    identity,
    bytes,
    manifest,
    groupName: opened.book.get("group", "group")?.name ?? null,
    exporter: personAt(opened, manifest.exporter.device, manifest.exporter.member),
    chains: describeChains(opened),
    records: Object.fromEntries(Object.entries(records).sort(([a], [b]) => compareText(a, b))),
    deleted,
    conflicts,
    contested,
    fates: fatesOfLog(domainRules, opened.log),
    attachments: describeAttachments(opened),
    approvals: describeApprovals(opened),
  };
}

function describeChains(opened: OpenedLog): readonly ChainDescription[] {
  return [...opened.log.chains]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, { linked, pending, appliedTo, forkAt }]) => {
      const links = [...linked, ...pending];
      const [first] = links;
      if (first === undefined) return [];
      const times = links.flatMap((link) => link.changes.map((change) => change.stamp.ms));
      return {
        space: first.space,
        ...personAt(opened, first.device),
        segments: links.length,
        changes: times.length,
        appliedTo,
        forkAt: forkAt ?? null,
        pending: pending.reduce((sum, link) => sum + link.changes.length, 0),
        firstMs: times.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER),
        lastMs: times.reduce((a, b) => Math.max(a, b), 0),
      };
    });
}

function describeApprovals(opened: OpenedLog): readonly ApprovalDescription[] {
  const { book } = opened;
  return [...book.approvals]
    .sort((a, b) => a.origin.stamp.ms - b.origin.stamp.ms || compareText(a.origin.dot, b.origin.dot))
    .map((approval) => {
      const { origin, operation } = approval;
      const { kind, id, fingerprint } = operation;
      const title = kind === "meeting" ? book.get("meeting", id)?.number : book.get("agenda-item", id)?.title;
      return {
        kind,
        id,
        title: title ?? null,
        fingerprint,
        approvedMs: origin.stamp.ms,
        isInForce: approvalsInForce(book.approvals, kind, id).includes(approval),
        ...personAt(opened, origin.device),
      };
    });
}

function personAt({ book }: OpenedLog, device: string, memberId?: string): Person {
  const record = book.get("device", device);
  const member = memberId === undefined || memberId === "" ? record?.member : memberId;
  const name = member === undefined ? undefined : book.get("member", member)?.name;
  return { device, member: member ?? null, name: name ?? null, label: record?.label ?? null };
}
