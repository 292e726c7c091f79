import { type Refusal, refusal } from "../../../shared/bundle/refusal.ts";
import { maxFileBytes } from "../../../shared/core/limits.ts";
import type { FirstImport, GroupLibrary } from "../../data/library.ts";
import type { FileFromSystem } from "../../platform/opened-file.ts";
import type { Platform } from "../../platform/port.ts";

/** What came of choosing a file: a first look, a refusal in the format's own codes, or nothing because of a change of mind. */
export type Received =
  | { readonly type: "read"; readonly name: string; readonly first: FirstImport }
  | { readonly type: "refused"; readonly name: string | undefined; readonly refusal: Refusal }
  | { readonly type: "unreadable" }
  | { readonly type: "cancelled" };

export interface ReadDeps {
  readonly platform: Pick<Platform, "openFile">;
  readonly library: Pick<GroupLibrary, "planFirstImport">;
}

/**
 * Lets the person choose a file and reads it through; writes nothing.
 *
 * @param onShare told how far the reading has come, from 0 to 1; undefined before that is known. Answers whether to go
 *   on: false stops it, and the outcome is "cancelled".
 */
export async function readReceived(
  { platform, library }: ReadDeps,
  onShare: (share: number | undefined) => boolean,
): Promise<Received> {
  return readGiven(await platform.openFile({ endings: ["luotsi"], maxBytes: maxFileBytes }), { library }, onShare);
}

/** Reads a file that is in the hand already: one that the system has asked the app to open. */
export async function readGiven(
  chosen: FileFromSystem,
  { library }: Pick<ReadDeps, "library">,
  onShare: (share: number | undefined) => boolean,
): Promise<Received> {
  if (!chosen.ok) {
    const failure = chosen.error;
    if (failure.type === "cancelled") return { type: "cancelled" };
    if (failure.type !== "too-big") return { type: "unreadable" };
    const size = { got: failure.bytes, expected: maxFileBytes };
    return { type: "refused", name: undefined, refusal: refusal("too-big", "larger than is read at once", size) };
  }
  const { name, bytes } = chosen.value;
  if (!onShare(undefined)) return { type: "cancelled" };
  const pace = (done: number, total: number) => Promise.resolve(onShare(total === 0 ? 1 : done / total));
  const first = await library.planFirstImport(bytes, pace);
  if (first.ok) return { type: "read", name, first: first.value };
  return first.error.code === "cancelled" ? { type: "cancelled" } : { type: "refused", name, refusal: first.error };
}
