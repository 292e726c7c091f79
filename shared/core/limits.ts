/** Limits of the file format (docs/format.md, "Limits"), checked before anything is allocated. Bytes unless named otherwise. */
export const maxFileBytes = 64 * 1024 * 1024;
export const maxFileBytesWithConsent = 256 * 1024 * 1024;
export const maxEntries = 20_000;
export const maxSegmentBytes = 1024 * 1024;
export const maxTotalRawBytes = 256 * 1024 * 1024;
/** Inflated to deflated, per entry and for the whole file. */
export const maxRatio = 200;
export const maxChangesPerSegment = 256;
export const maxOperationsPerChange = 4096;
export const maxTextBytes = 64 * 1024;
export const maxDocumentBytes = 1024 * 1024;
export const maxAttachmentBytes = 20 * 1024 * 1024;
export const maxManifestBytes = 8 * 1024 * 1024;
/** Canonical JSON: nesting of arrays and objects. */
export const maxDepth = 12;
