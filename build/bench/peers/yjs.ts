import * as Y from "yjs";
import { type Peer, writesOf } from "./peer.ts";

/**
 * Yjs as it comes: it forgets what was overwritten, and has no place for who wrote what and when. Keeping the past
 * (`gc: false`) and a list of authors would cost it more; it is spared both.
 */
export const yjs: Peer = {
  name: "Yjs",
  build(changes) {
    const doc = new Y.Doc();
    const records = doc.getMap("records");
    for (const change of changes) {
      doc.transact(() => {
        for (const write of writesOf(change)) {
          if (write.type === "no-record") {
            records.delete(write.record);
            continue;
          }
          const record = mapIn(records, write.record);
          if (write.type === "field") record.set(write.field, write.value);
          else if (write.type === "element") mapIn(record, write.field).set(write.element, write.value);
          else mapIn(record, write.field).delete(write.element);
        }
      });
    }
    return Y.encodeStateAsUpdate(doc);
  },
  load(bytes) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, bytes);
    const records = doc.getMap("records").toJSON();
    return { records: Object.keys(records).length, held: [doc, records] };
  },
};

function mapIn(parent: Y.Map<unknown>, name: string): Y.Map<unknown> {
  const known = parent.get(name);
  if (known instanceof Y.Map) return known as Y.Map<unknown>;
  const made = new Y.Map<unknown>();
  parent.set(name, made);
  return made;
}
