import { bytesToHex, bytesToUtf8, utf8ToBytes } from "../../shared/core/bytes.ts";

/** The folder of a group's files. In hexadecimal, because some disks do not tell `a` from `A`, and ids do. */
export function groupFolderName(group: string): string {
  return bytesToHex(utf8ToBytes(group));
}

/** The group of a folder; `undefined` when the folder is none of a group. */
export function groupOfFolder(name: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){1,64}$/.test(name)) return undefined;
  const group = bytesToUtf8(Uint8Array.from(name.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
  return group !== undefined && /^[A-Za-z0-9_-]{1,64}$/.test(group) ? group : undefined;
}
