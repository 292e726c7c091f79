import { bytesToHex, utf8ToBytes } from "../../../shared/core/bytes.ts";
import { canonicalJson, type Json } from "../../../shared/core/canonical-json.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { dataSchemaVersion } from "../../../shared/bundle/manifest.ts";
import type { Approval } from "../../../shared/log/approvals.ts";
import { decodeChange, encodeChange } from "../../../shared/log/change-code.ts";
import { type Change, dotOf, originOf } from "../../../shared/log/change.ts";
import type { RecordState } from "../../../shared/log/record-state.ts";
import type { ApprovalRow, PageRow, StateRow } from "../store/group-rows.ts";
import type { StoredRows } from "../store/group-store.ts";
import { createPacer } from "../pacer.ts";
import { type PageHead, readPageHead, writePage } from "./page-text.ts";
import {
  type DirtyPage,
  emptyProjection,
  flaggedOf,
  livePage,
  type Page,
  type PagedProjection,
  pagedProjection,
  planPages,
  storedPage,
  withPages,
} from "./paged-projection.ts";

/**
 * How pages are written and what of a record they say. Raised whenever either changes, or when the rules of a kind
 * change what is applied; the stored projection is then dropped and built anew from the log.
 */
export const projectionVersion = 1;

export const madeBy = `${projectionVersion}/${dataSchemaVersion}`;

/** A projection with the rows by which the store follows it. */
export interface ProjectionWrite {
  readonly projection: PagedProjection;
  readonly pages: readonly PageRow[];
  readonly approvals: readonly ApprovalRow[];
  readonly kinds: StateRow["kinds"];
}

/** Takes written records and new approvals into the projection, and makes the rows of the pages that they touch. */
export async function writeRecords(
  primitives: Primitives,
  base: PagedProjection,
  written: Iterable<RecordState>,
  approvals: readonly Approval[],
): Promise<ProjectionWrite> {
  const pacer = createPacer();
  const plan = await planPages(base, written, pacer);
  const rows: PageRow[] = [];
  const pages: Page[] = [];
  for (const dirty of plan.dirty) {
    const { page, row } = await writeDirty(primitives, dirty);
    pages.push(page);
    rows.push(row);
    await pacer.breathe();
  }
  const known = new Set(base.approvals.map(({ origin }) => origin.dot));
  const projection = withPages(base, plan, pages, approvals);
  return {
    projection,
    pages: rows,
    approvals: await approvalRows(
      primitives,
      approvals.filter(({ origin }) => !known.has(origin.dot)),
    ),
    kinds: Object.fromEntries(
      [...projection.pagesByKind].map(
        ([
          kind,
          {
            count,
            pages: { length },
          },
        ]) => [kind, [count, length] as const],
      ),
    ),
  };
}

/** The same for a projection that was built from nothing. */
export function writeWholeProjection(
  primitives: Primitives,
  records: Iterable<RecordState>,
  approvals: readonly Approval[],
): Promise<ProjectionWrite> {
  return writeRecords(primitives, emptyProjection, records, approvals);
}

async function writeDirty(primitives: Primitives, dirty: DirtyPage): Promise<{ page: Page; row: PageRow }> {
  const { kind, index, records } = dirty;
  const flagged = flaggedOf(records);
  const { head, bytes } = writePage({ kind, index }, records, flagged);
  const sha256 = bytesToHex(await primitives.sha256(bytes));
  return { page: livePage(head, records, flagged), row: { key: `${kind}/${index}`, bytes, sha256 } };
}

/**
 * The stored projection, or `undefined` when a page is damaged, missing, or made by other rules: it is then to be built
 * from the log. All digests are checked here, so that reading a page later cannot fail; the records themselves are read
 * when they are first asked for.
 */
export async function readProjection(primitives: Primitives, stored: StoredRows): Promise<PagedProjection | undefined> {
  const { state } = stored;
  if (state.madeBy !== madeBy || stored.approvals.length !== state.approvalCount) return undefined;
  const pacer = createPacer();
  const pagesByKind = new Map<string, Page[]>();
  for (let at = 0; at < stored.pages.length; at += digestsAtOnce) {
    const portion = stored.pages.slice(at, at + digestsAtOnce);
    const heads = await Promise.all(portion.map((row) => checkedHead(primitives, row)));
    for (const [nth, head] of heads.entries()) {
      const row = portion[nth];
      if (head === undefined || row === undefined) return undefined;
      const pages = pagesByKind.get(head.kind) ?? [];
      pages[head.index] = storedPage(head, row.bytes);
      pagesByKind.set(head.kind, pages);
    }
    await pacer.breathe();
  }
  const approvals = await readApprovals(primitives, stored.approvals);
  if (approvals === undefined || !isWhole(pagesByKind, state.kinds)) return undefined;
  return pagedProjection(
    new Map([...pagesByKind].map(([kind, pages]) => [kind, { count: state.kinds[kind]?.[0] ?? 0, pages }])),
    approvals,
  );
}

const digestsAtOnce = 32;

async function checkedHead(primitives: Primitives, { key, bytes, sha256 }: PageRow): Promise<PageHead | undefined> {
  if (bytesToHex(await primitives.sha256(bytes)) !== sha256) return undefined;
  const head = readPageHead(bytes);
  return `${head.kind}/${head.index}` === key ? head : undefined;
}

/** Every page that should be there is there, and together they have as many records as they should. */
function isWhole(pagesByKind: ReadonlyMap<string, readonly Page[]>, kinds: StateRow["kinds"]): boolean {
  const names = Object.keys(kinds);
  if (names.length !== pagesByKind.size) return false;
  return names.every((kind) => {
    const [count = 0, pageCount = 0] = kinds[kind] ?? [];
    const pages = pagesByKind.get(kind) ?? [];
    let found = 0;
    for (let index = 0; index < pageCount; index += 1) found += pages[index]?.head.count ?? Number.NaN;
    return pages.length === pageCount && found === count;
  });
}

async function approvalRows(primitives: Primitives, approvals: readonly Approval[]): Promise<readonly ApprovalRow[]> {
  const byDot = new Map<string, Approval[]>();
  for (const approval of approvals) {
    const { dot } = approval.origin;
    byDot.set(dot, [...(byDot.get(dot) ?? []), approval]);
  }
  const rows: ApprovalRow[] = [];
  for (const [dot, list] of byDot) {
    const text = approvalText(list);
    rows.push({ dot, text, sha256: bytesToHex(await primitives.sha256(utf8ToBytes(text))) });
  }
  return rows;
}

/** The approvals of one change, as a change with nothing else in it. */
function approvalText(approvals: readonly Approval[]): string {
  const origin = approvals[0]?.origin;
  if (origin === undefined) throw new Error("Assertion failed: a row has an approval");
  const { device, seq, stamp, author } = origin;
  const change: Change = { device, seq, stamp, author, operations: approvals.map(({ operation }) => operation) };
  return canonicalJson([device, seq, encodeChange(change)]);
}

async function readApprovals(
  primitives: Primitives,
  rows: readonly ApprovalRow[],
): Promise<readonly Approval[] | undefined> {
  const approvals: Approval[] = [];
  for (const { dot, text, sha256 } of rows) {
    if (bytesToHex(await primitives.sha256(utf8ToBytes(text))) !== sha256) return undefined;
    const [device, seq, json] = JSON.parse(text) as readonly [string, number, Json];
    const change = decodeChange(json, device, seq);
    if (!change.ok || dotOf(device, seq) !== dot) return undefined;
    const origin = originOf(change.value);
    for (const operation of change.value.operations) {
      if (operation.type === "approve") approvals.push({ origin, operation });
    }
  }
  return approvals;
}
