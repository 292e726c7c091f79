import type { ReactNode } from "react";

/** One of the things that can be chosen in a list, a group of radio buttons or a combo box. */
export interface Choice<T extends string = string> {
  readonly id: T;
  /** The words that are shown, searched and read aloud. */
  readonly label: string;
  /** A second line that tells what the choice means. */
  readonly note?: string | undefined;
  /** A shape before the words, such as a side's; decoration for those who see, its meaning is in the words. */
  readonly mark?: ReactNode;
  readonly isDisabled?: boolean | undefined;
}
