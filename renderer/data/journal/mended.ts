/**
 * What was not whole when a group was opened, and has been put right: for telling the person. Nothing of it is told
 * where both copies were whole.
 */
export interface Mended {
  /**
   * How the database stood against the journal: `behind` when it lacked something, `empty` when it held nothing at all,
   * `unreadable` when it could not be opened and was built anew.
   */
  readonly store: "whole" | "behind" | "empty" | "unreadable";
  /** Changes that came back from the journal. */
  readonly changes: number;
  /** Places in the journal that could not be read, of which the person has not been told before. */
  readonly journalDamage: number;
  /** Changes that are whole but whose place in their chain is lost in both copies: they are set aside. */
  readonly setAside: number;
  /** This device goes on under a new key. */
  readonly newDevice: boolean;
}
