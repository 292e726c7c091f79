import { bytesToHex, utf8ToBytes } from "../../../shared/core/bytes.ts";
import type { Json } from "../../../shared/core/canonical-json.ts";
import { keyPairFromSeed } from "../../../shared/core/ed25519.ts";
import { zeroStamp } from "../../../shared/core/hlc.ts";
import { err, ok, type Result } from "../../../shared/core/result.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { deviceIdOf } from "../../../shared/bundle/segment.ts";
import { decodeChange } from "../../../shared/log/change-code.ts";
import type { Change } from "../../../shared/log/change.ts";
import { readChains } from "../held/chain-facts.ts";
import type { DeviceRow, QuarantineRow, StateRow, TailRow } from "../store/group-rows.ts";
import type { StoredRows } from "../store/group-store.ts";
import { type Held, linksOf, loadChanges, reading, type SessionDeps } from "../held/held.ts";
import { createDevice, newHead } from "../writing/new-device.ts";
import { emptyProjection } from "../projection/paged-projection.ts";
import { planRepair } from "../writing/plan-repair.ts";
import { giveWay } from "../pacer.ts";
import { madeBy, readProjection } from "../projection/projection-rows.ts";
import type { SaveFailure } from "../session.ts";

/** What a group is before its first write. */
export async function newHeld(
  deps: Pick<SessionDeps, "primitives" | "randomBytes">,
  group: string,
  { isExample, label }: { readonly isExample: boolean; readonly label: string },
): Promise<Held> {
  return {
    state: {
      name: "state",
      group,
      isExample,
      revision: 0,
      writeId: "",
      clock: zeroStamp,
      head: newHead,
      segmentCount: 0,
      approvalCount: 0,
      kinds: {},
      madeBy,
    },
    device: await createDevice(deps.primitives, deps.randomBytes, label),
    segments: new Map(),
    tail: [],
    projection: emptyProjection,
    chains: new Map(),
  };
}

/**
 * Reads a group from its store and checks what it reads. What is derived and not whole is built anew from the log; what
 * is damaged of the log itself is set aside and named. A store that has lost its group altogether is a failure and never
 * a new, empty group.
 */
export async function openHeld(deps: SessionDeps): Promise<Result<Held, SaveFailure>> {
  const read = await deps.store.read();
  if (!read.ok) return read;
  const rows = read.value;
  if (rows === undefined) return err({ type: "store", detail: "the store holds no group" });
  // Reading the rows, working the key out and checking the digests are each a slice of their own.
  await giveWay();
  const device = await checkedDevice(deps.primitives, rows.device);
  await giveWay();
  const segments = new Map(rows.segments.map((row) => [row.key, row]));
  const tail = await readTail(deps, rows);
  const projection = await readProjection(deps.primitives, rows);

  // Without its key a device cannot seal what is open: those changes are kept as they are, and a new device begins.
  const isKeyLost = device === undefined;
  const headSegment = rows.state.head.root;
  const isHeadLost = headSegment !== "" && !rows.segments.some(({ root }) => root === headSegment);
  const newDevice = isKeyLost || isHeadLost;
  const state: StateRow = {
    ...rows.state,
    head: { ...rows.state.head, to: rows.state.head.sealedTo + (isKeyLost ? 0 : tail.changes.length) },
  };
  const held: Held = {
    state,
    device: device ?? (await createDevice(deps.primitives, deps.randomBytes, "")),
    segments,
    tail: isKeyLost ? [] : tail.changes,
    projection: projection ?? emptyProjection,
    chains: new Map(),
  };
  const isWhole =
    projection !== undefined &&
    !newDevice &&
    tail.damaged.length === 0 &&
    segments.size === rows.state.segmentCount &&
    state.head.to === rows.state.head.to;
  if (isWhole) {
    const chains = await reading(() => readChains(linksOf(held), (link) => loadChanges(deps, held, link)));
    if (chains.ok) return ok({ ...held, chains: chains.value });
  }
  return repaired(deps, held, newDevice, isKeyLost ? { rows: [], damaged: rows.tail } : tail);
}

async function repaired(
  deps: SessionDeps,
  held: Held,
  newDevice: boolean,
  tail: Pick<ReadTail, "rows" | "damaged">,
): Promise<Result<Held, SaveFailure>> {
  const foundMs = deps.now();
  const planned = await planRepair(deps, held, {
    newDevice,
    ...(tail.damaged.length === 0
      ? {}
      : {
          tail: tail.rows,
          quarantine: tail.damaged.map(
            (row): QuarantineRow => ({
              name: `tail-${held.state.revision}-${row.seq}`,
              foundMs,
              content: row.text,
            }),
          ),
        }),
  });
  if (!planned.ok) return planned;
  const written = await deps.store.write(planned.value.batch);
  return written.ok ? ok(planned.value.next) : written;
}

/** The device's row, unless its key is not the one that its name follows from. */
async function checkedDevice(primitives: Primitives, row: DeviceRow | undefined): Promise<DeviceRow | undefined> {
  if (row === undefined || row.seed.length !== 32) return undefined;
  return (await deviceIdOf(primitives, keyPairFromSeed(row.seed).publicKey)) === row.device ? row : undefined;
}

interface ReadTail {
  readonly changes: readonly Change[];
  /** The rows of these changes. */
  readonly rows: readonly TailRow[];
  /** Rows from the first damaged one on. */
  readonly damaged: readonly TailRow[];
}

async function readTail({ primitives }: SessionDeps, { state, device, tail }: StoredRows): Promise<ReadTail> {
  const changes: Change[] = [];
  const digests = await Promise.all(tail.map(async ({ text }) => primitives.sha256(utf8ToBytes(text))));
  for (const [nth, row] of tail.entries()) {
    const digest = digests[nth];
    const isRight =
      row.seq === state.head.sealedTo + 1 + nth && digest !== undefined && bytesToHex(digest) === row.sha256;
    const change = isRight ? decodeChange(JSON.parse(row.text) as Json, device?.device ?? "", row.seq) : undefined;
    if (change?.ok !== true) return { changes, rows: tail.slice(0, nth), damaged: tail.slice(nth) };
    changes.push(change.value);
  }
  return { changes, rows: tail, damaged: [] };
}
