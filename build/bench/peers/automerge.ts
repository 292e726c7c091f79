import * as Automerge from "@automerge/automerge";
import { messageOf, type Peer, writesOf } from "./peer.ts";

interface Document {
  records: Record<string, Record<string, unknown>>;
}

export const automerge: Peer = {
  name: "Automerge",
  build(changes) {
    let doc = Automerge.from<Document & Record<string, unknown>>({ records: {} });
    for (const change of changes) {
      const options = { message: messageOf(change), time: Math.floor(change.stamp.ms / 1000) };
      doc = Automerge.change(doc, options, ({ records }) => {
        for (const write of writesOf(change)) {
          if (write.type === "no-record") {
            delete records[write.record];
            continue;
          }
          records[write.record] ??= {};
          const record = records[write.record] ?? {};
          if (write.type === "field") {
            record[write.field] = write.value;
            continue;
          }
          record[write.field] ??= {};
          const elements = record[write.field] as Record<string, unknown>;
          if (write.type === "element") elements[write.element] = write.value;
          else delete elements[write.element];
        }
      });
    }
    return Automerge.save(doc);
  },
  load(bytes) {
    const doc = Automerge.load<Document & Record<string, unknown>>(bytes);
    return { records: Object.keys(doc.records).length, held: doc };
  },
};
