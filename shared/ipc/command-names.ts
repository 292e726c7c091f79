/**
 * The commands of the app that something outside a screen may ask for: the native menu, the command palette, a key.
 * What a command does, and whether it can be done now, is known by the renderer alone; here stand only the names, so
 * that the menu of the desktop shell and the palette cannot drift apart.
 */
export const commandNames = [
  "go.overview",
  "go.meetings",
  "go.decisions",
  "go.actions",
  "go.feedback",
  "go.partners",
  "go.exchange",
  "go.conflicts",
  "go.settings",
  "go.groups",
  "go.back",
  "go.forward",
  "new.meeting",
  "new.decision",
  "new.action",
  "new.feedback",
  "file.export",
  "file.import",
  "file.print",
  "file.printToPdf",
  "edit.undo",
  "edit.redo",
  "view.palette",
  "view.projector",
  "view.larger",
  "view.smaller",
  "view.themeLight",
  "view.themeDark",
  "view.themeContrast",
  "live.next",
  "live.previous",
  "live.capture",
  "live.handling",
  "live.presence",
  "live.deciding",
  "live.round",
  "help.guide",
  "help.shortcuts",
  "help.about",
] as const;

export type CommandName = (typeof commandNames)[number];
