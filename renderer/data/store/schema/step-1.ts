import type { SchemaStep } from "./schema-step.ts";

/**
 * The first layout of a group's database.
 *
 * - `segments`: one small row per sealed segment; `segmentBytes`: its deflated bytes, apart, so that opening a group
 *   reads the rows of the log and none of its content;
 * - `tail`: this device's own changes that are in no segment yet;
 * - `pages`, `approvals`: what is derived from the log, each with its own digest, and can be built anew;
 * - `attachments`: by content;
 * - `meta`: the state of the store, this device with its key, and restore points, each by its name;
 * - `quarantine`: what was found damaged and taken out, as it was found.
 */
export const step1: SchemaStep = {
  version: 1,
  stores: {
    segments: "key",
    segmentBytes: "key",
    tail: "seq",
    pages: "key",
    approvals: "dot",
    attachments: "sha256",
    meta: "name",
    quarantine: "name",
  },
};
