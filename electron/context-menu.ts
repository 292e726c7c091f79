import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from "electron";
import type { ShellWords } from "./words/shell-words.ts";

export interface ContextMenuDeps {
  readonly popup: (template: MenuItemConstructorOptions[], window: BrowserWindow) => void;
  readonly words: () => ShellWords;
}

/** The menu of the right mouse button, which Electron leaves out: cut, copy and paste where there is a text. */
export function offerContextMenu(window: BrowserWindow, { popup, words }: ContextMenuDeps): void {
  window.webContents.on("context-menu", (_event, params) => {
    const template = contextMenuTemplate(params, words());
    if (template.length > 0) popup(template, window);
  });
}

type TextAtPointer = Pick<ContextMenuParams, "isEditable" | "selectionText" | "editFlags">;

/** Nothing where there is neither a field nor a selection. */
export function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: TextAtPointer,
  { acts }: ShellWords,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: "copy", label: acts.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === "" ? [] : [copy];
  return [
    { role: "cut", label: acts.cut, enabled: editFlags.canCut },
    copy,
    { role: "paste", label: acts.paste, enabled: editFlags.canPaste },
    { type: "separator" },
    { role: "selectAll", label: acts.selectAll, enabled: editFlags.canSelectAll },
  ];
}
