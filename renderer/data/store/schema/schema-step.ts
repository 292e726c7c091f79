import type { Transaction } from "dexie";

/**
 * One step of a database's layout. A released step is never changed: what has to be different comes as the next step,
 * with a test that carries a database of the step before over to it.
 */
export interface SchemaStep {
  readonly version: number;
  /** Tables that appear or change, with primary key and indexes; `null` drops a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Carries the rows over. Only what is derived from the log may be dropped here. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
