import type { Json } from "../core/canonical-json.ts";
import type { KindName, RecordByKind } from "../domain/kinds.ts";
import type { Wish } from "../log/author.ts";

/** The installations on which the example group's book is kept. */
export type DeviceName = "secretary" | "chair" | "vice-chair" | "p1" | "p2" | "p3" | "day-centre" | "family";

/** One act of one person on one device: what is saved together becomes one change. */
export interface Act {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly device: DeviceName;
  /** Member id; by default the member whose device it is. */
  readonly author?: string;
  /** No edits: the device only takes in what the others have. */
  readonly edits: readonly Edit[];
  /** Done without having seen what others wrote since the last exchange, so a field may end in conflict. */
  readonly apart?: true;
}

export type Edit =
  | { readonly type: "save"; readonly kind: KindName; readonly id: string; readonly wish: Wish }
  | { readonly type: "delete"; readonly kind: KindName; readonly id: string };

/** What a record of the kind is to hold; fields that are missing or `undefined` stay as they are. */
export type WishOf<K extends KindName> = {
  readonly [Field in Exclude<keyof RecordByKind<K>, "id">]?: RecordByKind<K>[Field] | null | undefined;
};

export function save<K extends KindName>(kind: K, id: string, wish: WishOf<K>): Edit {
  const wanted: Record<string, Json> = {};
  for (const [field, value] of Object.entries(wish)) if (value !== undefined) wanted[field] = value as Json;
  return { type: "save", kind, id, wish: wanted };
}

/** The device that a member acts on; the day centre's computer serves two. */
export function deviceOfMember(member: string): DeviceName {
  switch (member) {
    case "m1":
      return "chair";
    case "m3":
      return "vice-chair";
    case "m4":
      return "p1";
    case "m5":
      return "p2";
    case "m6":
      return "p3";
    case "m7":
    case "m9":
      return "day-centre";
    case "m8":
      return "family";
    default:
      return "secretary";
  }
}

/** An act of a member on the device that is theirs. */
export function actOf(member: string, at: number, ...edits: readonly Edit[]): Act {
  return { at, device: deviceOfMember(member), author: member, edits };
}

/** The provider's own member of the group, who delivers its figures and answers its feedback. */
export function memberOfProvider(provider: string): string {
  switch (provider) {
    case "p1":
      return "m4";
    case "p2":
      return "m5";
    default:
      return "m6";
  }
}
