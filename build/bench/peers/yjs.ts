import * as Y from "yjs";
import { messageOf, type Peer, writesOf } from "./peer.ts";

/** Yjs as it comes: it forgets what was overwritten, and has no place for who wrote what and when. */
export const yjs: Peer = createPeer("Yjs", { keepsPast: false });

/** Yjs told to forget nothing, and given who and when as one more field of every record: what our files hold. */
export const yjsWithPast: Peer = createPeer("Yjs with its past", { keepsPast: true });

function createPeer(name: string, { keepsPast }: { readonly keepsPast: boolean }): Peer {
  return {
    name,
    build(changes) {
      const doc = new Y.Doc({ gc: !keepsPast });
      const records = doc.getMap("records");
      for (const change of changes) {
        const touched = new Set<Y.Map<unknown>>();
        const message = messageOf(change);
        doc.transact(() => {
          for (const write of writesOf(change)) {
            if (write.type === "no-record") {
              records.delete(write.record);
              continue;
            }
            const record = mapIn(records, write.record);
            touched.add(record);
            if (write.type === "field") record.set(write.field, write.value);
            else if (write.type === "element") mapIn(record, write.field).set(write.element, write.value);
            else mapIn(record, write.field).delete(write.element);
          }
          if (keepsPast) for (const record of touched) record.set("by", message);
        });
      }
      return Y.encodeStateAsUpdate(doc);
    },
    load(bytes) {
      const doc = new Y.Doc({ gc: !keepsPast });
      Y.applyUpdate(doc, bytes);
      const records = doc.getMap("records").toJSON();
      return { records: Object.keys(records).length, held: [doc, records] };
    },
  };
}

function mapIn(parent: Y.Map<unknown>, name: string): Y.Map<unknown> {
  const known = parent.get(name);
  if (known instanceof Y.Map) return known as Y.Map<unknown>;
  const made = new Y.Map<unknown>();
  parent.set(name, made);
  return made;
}
