import type { UiWords } from "../ui/ui-words.tsx";
import type { Words } from "./words.ts";

/** The words that controls say by themselves, from the catalogues: `uiWords(useWords("common"), useWords("errors"))`. */
export function uiWords(common: Words<"common">, errors: Words<"errors">): UiWords {
  return {
    required: common("required"),
    pending: common("controls.pending"),
    close: common("close"),
    notifications: common("controls.notifications"),
    dismiss: common("controls.dismiss"),
    dateHelp: common("controls.dateHelp"),
    dateInvalid: errors("field.date"),
    dateMissing: errors("field.dateMissing"),
    openCalendar: common("controls.openCalendar"),
    timeHelp: common("controls.timeHelp"),
    timeInvalid: errors("field.time"),
    chooseOne: common("controls.chooseOne"),
    showOptions: common("controls.showOptions"),
    noOptions: common("controls.noOptions"),
    charactersLeft: (count) => common("controls.charactersLeft", { count }),
    charactersOver: (count) => common("controls.charactersOver", { count }),
    errorSummary: (count) => common("controls.errorSummary", { count }),
  };
}
