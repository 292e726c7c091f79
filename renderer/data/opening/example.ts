import { zeroStamp } from "../../../shared/core/hlc.ts";
import type { Primitives } from "../../../shared/core/primitives.ts";
import { sealGroup } from "../../../shared/bundle/seal-chain.ts";
import { mergeToolKey, writeFile } from "../../../shared/bundle/write-file.ts";
import { createExampleGroup } from "../../../shared/demo/example-group.ts";

/** The example group as a file, so that it comes in by the same door as everybody's files. */
export async function makeExampleFile(primitives: Primitives): Promise<Uint8Array> {
  const example = await createExampleGroup(primitives);
  const { bytes } = await writeFile(
    primitives,
    { key: await mergeToolKey(primitives, example.group), member: "" },
    { group: example.group, clock: zeroStamp, segments: await sealGroup(primitives, example) },
  );
  return bytes;
}
