const writing = [
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=range], [type=file])",
  "textarea",
  "select",
  "[contenteditable]:not([contenteditable=false])",
  // Lists and fields in which a letter looks for a choice or fills a part.
  ...["textbox", "searchbox", "combobox", "spinbutton", "listbox", "menu"].map((role) => `[role=${role}]`),
].join(", ");

/** Whether keys pressed here write or choose something, so that they must be left alone. */
export function isWritingAt(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(writing) !== null;
}

/** Whether a question or a dialog lies over the page: what is under it must not be acted on meanwhile. */
export function isUnderDialog(page: Document): boolean {
  return page.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

export function isUnderQuestion(page: Document): boolean {
  return page.querySelector("[role=alertdialog]") !== null;
}
