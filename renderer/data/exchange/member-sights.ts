import type { GroupBook } from "../../../shared/domain/group-book.ts";
import type { Origin } from "../../../shared/log/change.ts";
import { latestOrigin } from "../../../shared/log/record-reading.ts";
import type { DeviceFacts, ExchangeFacts } from "../session.ts";

/** What is known here of how far another member has come. */
export interface MemberSight {
  readonly member: string;
  /** Changes that are here and of which nothing says that the member has them; receipts do not count. */
  readonly unseen: number;
  /** How many of those were made on this device. */
  readonly unseenOwn: number;
  /** When what is known of the member was true; missing when nothing has come from the member yet. */
  readonly asOfMs: number | undefined;
  /** The member's newest change or file that is here. */
  readonly lastMs: number | undefined;
}

/**
 * By member, what each of the others has of what is here, as far as files and receipts tell ([Note: Who has which
 * version]). Of several devices of one member the one that has come furthest counts: what one has, the member has seen.
 */
export function memberSights(
  book: GroupBook,
  facts: ExchangeFacts,
  ownMember: string | undefined,
): readonly MemberSight[] {
  const receipts = readReceipts(book);
  const sights = new Map<string, MemberSight>();
  for (const device of facts.devices) {
    const { member, own } = device;
    if (own || member === undefined || member === ownMember || book.get("member", member) === undefined) continue;
    const sight = sightOf(device, member, facts, receipts);
    const known = sights.get(member);
    const further = known === undefined || isFurther(sight, known) ? sight : known;
    const lastMs = Math.max(sight.lastMs ?? 0, known?.lastMs ?? 0);
    sights.set(member, lastMs === 0 ? further : { ...further, lastMs });
  }
  return [...sights.values()].sort((a, b) => b.unseen - a.unseen || (a.asOfMs ?? 0) - (b.asOfMs ?? 0));
}

/** Members whose devices have never been heard of here. */
export function membersWithoutDevice(book: GroupBook, { devices }: ExchangeFacts): readonly string[] {
  const heard = new Set(devices.map(({ member }) => member));
  return book.all("member").flatMap(({ id, termEnd }) => (heard.has(id) || termEnd !== undefined ? [] : [id]));
}

interface Receipts {
  /** By device, what it acknowledged. */
  readonly byDevice: ReadonlyMap<string, readonly { readonly file: string; readonly origin: Origin }[]>;
  /** By device, the numbers of its changes that are receipts. */
  readonly numbersByDevice: ReadonlyMap<string, readonly number[]>;
}

function readReceipts(book: GroupBook): Receipts {
  const byDevice = new Map<string, { file: string; origin: Origin }[]>();
  const numbersByDevice = new Map<string, number[]>();
  for (const { id, file = "" } of book.all("receipt")) {
    const state = book.state("receipt", id);
    const origin = state === undefined ? undefined : latestOrigin(state);
    if (origin === undefined) continue;
    byDevice.set(origin.device, [...(byDevice.get(origin.device) ?? []), { file, origin }]);
    numbersByDevice.set(origin.device, [...(numbersByDevice.get(origin.device) ?? []), origin.seq]);
  }
  return { byDevice, numbersByDevice };
}

function sightOf(device: DeviceFacts, member: string, facts: ExchangeFacts, receipts: Receipts): MemberSight {
  const { heads, ms } = headsOf(device, facts, receipts);
  let unseen = 0;
  let unseenOwn = 0;
  for (const chain of facts.devices) {
    if (chain.device === device.device) continue;
    const seenTo = heads.get(chain.device) ?? 0;
    const isHere = chain.changes - chain.pending;
    const ofReceipts = (receipts.numbersByDevice.get(chain.device) ?? []).filter(
      (seq) => seq > seenTo && seq <= isHere,
    );
    const missing = Math.max(0, isHere - seenTo - ofReceipts.length);
    unseen += missing;
    if (chain.own) unseenOwn += missing;
  }
  const lastMs = Math.max(device.lastMs ?? 0, ms ?? 0);
  return { member, unseen, unseenOwn, asOfMs: ms, lastMs: lastMs === 0 ? undefined : lastMs };
}

/** How far a device has each chain: by its own files, and by its receipts for files that are known here. */
function headsOf(device: DeviceFacts, { files }: ExchangeFacts, receipts: Receipts) {
  const known = new Map(Object.entries(files ?? {}));
  const heads = new Map(Object.entries(device.version?.heads ?? {}));
  let ms = device.version?.ms;
  for (const { file, origin } of receipts.byDevice.get(device.device) ?? []) {
    const acknowledged = known.get(file);
    if (acknowledged === undefined) continue;
    ms = Math.max(origin.stamp.ms, ms ?? 0);
    for (const [chain, to] of Object.entries(acknowledged)) heads.set(chain, Math.max(to, heads.get(chain) ?? 0));
  }
  return { heads, ms };
}

function isFurther(a: MemberSight, b: MemberSight): boolean {
  if (a.asOfMs === undefined || b.asOfMs === undefined) return b.asOfMs === undefined && a.asOfMs !== undefined;
  return a.unseen < b.unseen;
}
