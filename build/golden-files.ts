import { bytesToBase64url, bytesToHex, utf8ToBytes } from "../shared/core/bytes.ts";
import { type KeyPair, keyPairFromSeed } from "../shared/core/ed25519.ts";
import type { Primitives } from "../shared/core/primitives.ts";
import { dotOf, elementIdOf, type Change, type Operation } from "../shared/log/change.ts";
import { headsOf } from "../shared/bundle/manifest.ts";
import type { OpenedSegment } from "../shared/bundle/packed-segment.ts";
import { sealChain } from "../shared/bundle/seal-chain.ts";
import { deviceIdOf } from "../shared/bundle/segment.ts";
import { type FileContents, writeFile } from "../shared/bundle/write-file.ts";
import { storeEntry } from "../shared/bundle/zip-write.ts";

/**
 * Makes the golden files of format version 1, by name. Each shows one thing that every later version must read in the
 * same way, and that a writer must still write in the same bytes.
 */
export async function createGoldenFiles(primitives: Primitives): Promise<ReadonlyMap<string, Uint8Array>> {
  const anna = await createWriter(primitives, "anna");
  const bert = await createWriter(primitives, "bert");
  const start = anna.change(1, ms(0), [
    ...anna.introduction,
    set("group", "group", { name: "Kultainen ryhmä" }),
    set("member", "anna", { name: "Anna Äijö", role: "secretary", side: "buyer" }),
    set("member", "bert", { name: "Bert Öhman", role: "member", side: "provider" }),
  ]);
  const joining = bert.change(1, ms(1), bert.introduction);
  const action = anna.change(2, ms(2), [
    set("action", "a1", { dueOn: "2026-02-28", status: "not-started", title: "Selvitä jonotusajat" }),
  ]);
  const common = { anna: [start, action], bert: [joining] };

  const cases: Readonly<Record<string, readonly [Writer, Parts]>> = {
    minimal: [anna, { segments: await anna.seal([start]) }],
    conflict: [
      anna,
      {
        segments: [
          ...(await anna.seal([
            ...common.anna,
            anna.change(3, ms(10), [set("action", "a1", { dueOn: "2026-03-15" }, { dueOn: [anna.dot(2)] })]),
          ])),
          ...(await bert.seal([
            ...common.bert,
            bert.change(2, ms(11), [
              set(
                "action",
                "a1",
                { dueOn: "2026-04-01", status: "under-way" },
                { dueOn: [anna.dot(2)], status: [anna.dot(2)] },
              ),
            ]),
          ])),
        ],
      },
    ],
    delete: [
      anna,
      {
        segments: [
          ...(await anna.seal([
            ...common.anna,
            anna.change(3, ms(3), [
              set("feedback", "f1", { text: "Puhelin ei vastaa." }),
              set("feedback", "f2", { text: "Hyvä vastaanotto." }),
              set("feedback", "f3", { text: "Kirjattu kahdesti." }),
            ]),
            anna.change(4, ms(20), [
              { type: "delete", kind: "action", id: "a1", seen: [anna.dot(2)] },
              { type: "delete", kind: "feedback", id: "f1", seen: [anna.dot(3)] },
              { type: "delete", kind: "feedback", id: "f3", seen: [anna.dot(3)] },
            ]),
            anna.change(5, ms(30), [{ type: "restore", kind: "feedback", id: "f3", deletions: [anna.dot(4)] }]),
          ])),
          ...(await bert.seal([
            ...common.bert,
            bert.change(2, ms(21), [set("action", "a1", { status: "done" }, { status: [anna.dot(2)] })]),
          ])),
        ],
      },
    ],
    sets: [
      bert,
      {
        segments: [
          ...(await anna.seal([
            start,
            anna.change(2, ms(2), [
              set("meeting", "k1", { date: "2026-01-24", number: "1/2026" }),
              { type: "add", kind: "meeting", id: "k1", field: "checkers", values: ["anna", "bert"] },
            ]),
            anna.change(3, ms(12), [
              {
                type: "remove",
                kind: "meeting",
                id: "k1",
                field: "checkers",
                elements: [elementIdOf(anna.dot(2), 0), elementIdOf(anna.dot(2), 1)],
              },
            ]),
          ])),
          ...(await bert.seal([
            joining,
            // Adding again without having seen the removal: adding wins.
            bert.change(2, ms(11), [{ type: "add", kind: "meeting", id: "k1", field: "checkers", values: ["bert"] }]),
          ])),
        ],
      },
    ],
    newer: [
      bert,
      {
        segments: [
          ...(await anna.seal([start, action])),
          ...(await bert.seal([
            joining,
            bert.change(2, ms(12), [
              set("forecast/2", "e1", { horizon: 12, parts: [{ share: "0.5" }] }),
              set("action", "a1", { mood: "hopeful", status: "under-way" }, { status: [anna.dot(2)] }),
              { type: "foreign", kind: "action", id: "a1", raw: ["splice", "action", "a1", "title", 0, 6, "Korjaa"] },
            ]),
          ])),
        ],
      },
    ],
    refused: [
      bert,
      {
        segments: [
          ...(await anna.seal([start, action])),
          ...(await bert.seal([
            joining,
            bert.change(2, ms(12), [
              set("action", "a1", { dueOn: "2026-02-30", status: "perhaps", title: null }, { title: [anna.dot(2)] }),
            ]),
          ])),
        ],
      },
    ],
    gap: [anna, { segments: withoutMiddle(await anna.seal([start, action, ...edits(anna, 3, 6)], 2)) }],
    fork: [
      anna,
      {
        segments: await forked(
          anna,
          [start, action],
          [
            [anna.change(3, ms(12), [set("action", "a1", { status: "done" }, { status: [anna.dot(2)] })])],
            [
              anna.change(3, ms(13), [set("action", "a1", { status: "waiting" }, { status: [anna.dot(2)] })]),
              anna.change(4, ms(14), [set("action", "a1", { waitingFor: "Tarjous" })]),
            ],
          ],
        ),
      },
    ],
    approval: [anna, { segments: await approved(primitives, anna, bert, [start], [joining]) }],
    receipt: [
      bert,
      {
        segments: [
          ...(await anna.seal([start])),
          ...(await bert.seal([
            joining,
            bert.change(2, ms(5), [
              set("receipt", "r1", { changes: 1, exporter: anna.id, file: "0".repeat(64), member: "bert" }),
            ]),
          ])),
        ],
      },
    ],
    attachment: [
      anna,
      { segments: await anna.seal([start]), attachments: [await attachment(primitives, "Liite 1\n")] },
    ],
    delta: [anna, await delta(anna, [start], [action])],
  };
  const files = new Map<string, Uint8Array>();
  for (const [name, [writer, parts]] of Object.entries(cases)) {
    const clock = { ms: ms(60), count: 0 };
    const contents: FileContents = { group: groupId, clock, versions: { app: "0.1.0", schema: 1 }, ...parts };
    files.set(name, (await writeFile(primitives, { key: writer.key, member: writer.name }, contents)).bytes);
  }
  return files;
}

const groupId = "kultainen-ryhma";

/** Minutes after noon of 20 January 2026, universal time. */
function ms(minute: number): number {
  return 1_768_910_400_000 + minute * 60_000;
}

type Parts = Omit<FileContents, "group" | "clock" | "versions">;

/** A device with all that it takes to write in its name. */
interface Writer {
  readonly name: string;
  readonly id: string;
  readonly key: KeyPair;
  readonly introduction: readonly Operation[];
  readonly dot: (seq: number) => string;
  readonly change: (seq: number, ms: number, operations: readonly Operation[]) => Change;
  readonly seal: (changes: readonly Change[], perSegment?: number, prev?: string) => Promise<readonly OpenedSegment[]>;
}

async function createWriter(primitives: Primitives, name: string): Promise<Writer> {
  const key = keyPairFromSeed(await primitives.sha256(utf8ToBytes(`luotsi golden ${name}`)));
  const id = await deviceIdOf(primitives, key.publicKey);
  const nonceFor = async (device: string, from: number): Promise<Uint8Array> =>
    (await primitives.sha256(utf8ToBytes(`luotsi golden nonce ${device} ${from}`))).slice(0, 16);
  return {
    name,
    id,
    key,
    introduction: [set("device", id, { key: bytesToBase64url(key.publicKey), label: `${name}'s`, member: name })],
    dot: (seq) => dotOf(id, seq),
    change: (seq, at, operations) => ({ device: id, seq, stamp: { ms: at, count: 0 }, author: name, operations }),
    seal: (changes, perSegment = 256, prev = "") =>
      sealChain(primitives, nonceFor, { group: groupId, key, changes, prev, perSegment }),
  };
}

function set(
  kind: string,
  id: string,
  fields: Extract<Operation, { type: "set" }>["fields"],
  seen: Extract<Operation, { type: "set" }>["seen"] = {},
): Operation {
  return { type: "set", kind, id, fields, seen };
}

/** Edits of one title, each of which overwrites the one before. */
function edits(writer: Writer, from: number, to: number): readonly Change[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const seq = from + index;
    const seen = { title: [writer.dot(seq - 1)] };
    return writer.change(seq, ms(seq), [set("action", "a1", { title: `Selvitä jonotusajat, ${seq}. luonnos` }, seen)]);
  });
}

function withoutMiddle(segments: readonly OpenedSegment[]): readonly OpenedSegment[] {
  const middle = Math.floor(segments.length / 2);
  return segments.filter((_, index) => index !== middle);
}

async function forked(
  writer: Writer,
  trunk: readonly Change[],
  branches: readonly (readonly Change[])[],
): Promise<readonly OpenedSegment[]> {
  const segments = [...(await writer.seal(trunk))];
  const prev = segments.at(-1)?.root ?? "";
  for (const branch of branches) segments.push(...(await writer.seal(branch, 256, prev)));
  return segments;
}

/** Minutes approved by Anna, with a write of Bert's that the approval covers and one that comes late. */
async function approved(
  primitives: Primitives,
  anna: Writer,
  bert: Writer,
  annaStart: readonly Change[],
  bertStart: readonly Change[],
): Promise<readonly OpenedSegment[]> {
  const document = "Muistio 1/2026\n\n§ 1 Avaus\n";
  const fingerprint = bytesToHex(await primitives.sha256(utf8ToBytes(document)));
  return [
    ...(await anna.seal([
      ...annaStart,
      anna.change(2, ms(2), [
        set("meeting", "k1", { date: "2026-01-24", number: "1/2026" }),
        set("agenda-item", "k1-1", { handling: "Avattiin kokous.", meeting: "k1", title: "Avaus" }),
      ]),
      anna.change(3, ms(20), [
        {
          type: "approve",
          kind: "meeting",
          id: "k1",
          document,
          fingerprint,
          records: { "agenda-item": ["k1-1"], meeting: ["k1"] },
          fields: { "agenda-item": ["handling", "title"], meeting: ["date", "number"] },
          replaces: [],
          upTo: { [anna.id]: 2, [bert.id]: 2 },
        },
      ]),
    ])),
    ...(await bert.seal([
      ...bertStart,
      bert.change(2, ms(10), [set("agenda-item", "k1-1", { title: "Kokouksen avaus" }, { title: [anna.dot(2)] })]),
      bert.change(3, ms(15), [
        set(
          "agenda-item",
          "k1-1",
          { handling: "Avattiin kokous klo 13.", plain: "Kokous alkoi." },
          { handling: [anna.dot(2)] },
        ),
      ]),
    ])),
  ];
}

async function attachment(
  primitives: Primitives,
  text: string,
): Promise<NonNullable<FileContents["attachments"]>[number]> {
  const raw = utf8ToBytes(text);
  const sha256 = bytesToHex(await primitives.sha256(raw));
  return { sha256, entry: storeEntry(`files/${sha256}`, raw) };
}

async function delta(writer: Writer, sentBefore: readonly Change[], after: readonly Change[]): Promise<Parts> {
  const before = await writer.seal(sentBefore);
  const segments = [...before, ...(await writer.seal(after, 256, before.at(-1)?.root ?? ""))];
  return { segments, presupposes: headsOf(before) };
}
