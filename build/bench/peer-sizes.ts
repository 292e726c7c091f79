/** The peers, and how many changes each can be given so that writing them takes no more than about a minute. */
export const peerSizes: readonly { readonly name: string; readonly maxChanges: number }[] = [
  { name: "Yjs", maxChanges: Number.POSITIVE_INFINITY },
  { name: "Yjs with its past", maxChanges: Number.POSITIVE_INFINITY },
  { name: "Loro", maxChanges: 50_000 },
  { name: "Automerge", maxChanges: 10_000 },
];
