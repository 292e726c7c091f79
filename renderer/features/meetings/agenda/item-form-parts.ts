import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";

/** What each short form of an item gets. */
export interface ItemFormParts {
  readonly meeting: Meeting;
  readonly numbered: NumberedItem;
  /** Closes the form, saved or not. */
  readonly onDone: () => void;
}
