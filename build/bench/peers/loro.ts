import { LoroDoc, LoroMap } from "loro-crdt";
import { messageOf, type Peer, writesOf } from "./peer.ts";

export const loro: Peer = {
  name: "Loro",
  build(changes) {
    const doc = new LoroDoc();
    const records = doc.getMap("records");
    for (const change of changes) {
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
      doc.commit({ message: messageOf(change), timestamp: Math.floor(change.stamp.ms / 1000) });
    }
    return doc.export({ mode: "snapshot" });
  },
  load(bytes) {
    const doc = new LoroDoc();
    doc.import(bytes);
    const records = doc.getMap("records").toJSON() as Readonly<Record<string, unknown>>;
    return { records: Object.keys(records).length, held: [doc, records] };
  },
};

function mapIn(parent: LoroMap, name: string): LoroMap {
  const known = parent.get(name);
  return known instanceof LoroMap ? (known as LoroMap) : parent.setContainer(name, new LoroMap());
}
