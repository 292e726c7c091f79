import type { MenuItemConstructorOptions } from "electron";
import type { CommandName } from "../shared/ipc/command-names.ts";
import type { ShellTheme } from "../shared/ipc/shell-look.ts";
import type { ShellWords } from "./words/shell-words.ts";

export interface MenuState {
  readonly platform: NodeJS.Platform;
  readonly words: ShellWords;
  readonly theme: ShellTheme;
  /** What the page can do now; the rest stands grey. */
  readonly available: ReadonlySet<CommandName>;
}

export interface MenuActs {
  /** Hands a command to the page. */
  readonly command: (name: CommandName) => void;
  readonly showLog: () => void;
}

/**
 * The keys beside the menu's commands. The page itself listens to them, because only it knows whether a text is being
 * written; here they are written down and not registered (on macOS the page is asked first in any case).
 */
export const menuKeys: Readonly<Partial<Record<CommandName, string>>> = {
  "edit.undo": "CmdOrCtrl+Z",
  "edit.redo": "CmdOrCtrl+Shift+Z",
  "file.export": "CmdOrCtrl+Shift+E",
  "file.import": "CmdOrCtrl+O",
  "file.print": "CmdOrCtrl+P",
  "go.settings": "CmdOrCtrl+,",
  "help.guide": "F1",
  "view.palette": "CmdOrCtrl+K",
  "live.capture": "F2",
  "live.handling": "Shift+F2",
  "live.presence": "F4",
  "live.next": "F8",
  "live.previous": "Shift+F8",
  "live.deciding": "F9",
  "live.round": "Shift+F9",
  "live.turn": "CmdOrCtrl+F9",
  "live.pass": "CmdOrCtrl+Shift+F9",
};

/** The keys that differ: where other apps of the system have theirs. */
const backAndForward = (isMac: boolean): Readonly<Partial<Record<CommandName, string>>> => ({
  "go.back": isMac ? "Cmd+Left" : "Alt+Left",
  "go.forward": isMac ? "Cmd+Right" : "Alt+Right",
});

const separator: MenuItemConstructorOptions = { type: "separator" };

/** The whole menu bar as the state has it. Pure: the menu is made anew when language, theme or what can be done change. */
export function menuTemplate(state: MenuState, acts: MenuActs): MenuItemConstructorOptions[] {
  const { platform, words, theme, available } = state;
  const isMac = platform === "darwin";
  const keys = { ...menuKeys, ...backAndForward(isMac) };
  const item = (name: CommandName, extra: MenuItemConstructorOptions = {}): MenuItemConstructorOptions => {
    const accelerator = keys[name];
    return {
      id: name,
      label: words.commands[name],
      enabled: available.has(name),
      click: () => acts.command(name),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      ...extra,
    };
  };
  const items = (...names: readonly CommandName[]) => names.map((name) => item(name));
  const colours = (name: CommandName, own: ShellTheme) => item(name, { type: "checkbox", checked: theme === own });
  const { menus } = words;

  return [
    ...(isMac ? [appMenu(state, item)] : []),
    {
      label: menus.file,
      submenu: [
        {
          label: menus.new,
          submenu: items("new.meeting", "new.decision", "new.action", "new.feedback", "new.proposal"),
        },
        separator,
        ...items("file.import", "file.export"),
        separator,
        ...items("file.print", "file.printToPdf"),
        separator,
        ...items("go.groups"),
        ...(isMac ? [] : items("go.settings")),
        separator,
        isMac ? { role: "close", label: words.acts.close } : { role: "quit", label: words.acts.quit },
      ],
    },
    {
      label: menus.edit,
      submenu: [
        // Never grey: while a text is being written they mean the writing, and only the page knows of that.
        item("edit.undo", { enabled: true }),
        item("edit.redo", { enabled: true }),
        separator,
        { role: "cut", label: words.acts.cut },
        { role: "copy", label: words.acts.copy },
        { role: "paste", label: words.acts.paste },
        { role: "selectAll", label: words.acts.selectAll },
        separator,
        ...items("view.palette"),
      ],
    },
    {
      label: menus.view,
      submenu: [
        ...items("view.larger", "view.smaller"),
        separator,
        colours("view.themeLight", "light"),
        colours("view.themeDark", "dark"),
        colours("view.themeContrast", "contrast"),
        separator,
        ...items("view.projector"),
        { role: "togglefullscreen", label: words.acts.fullScreen },
      ],
    },
    {
      label: menus.meeting,
      submenu: [
        ...items("live.next", "live.previous"),
        separator,
        ...items(
          "live.capture",
          "live.handling",
          "live.deciding",
          "live.round",
          "live.turn",
          "live.pass",
          "live.presence",
        ),
      ],
    },
    {
      label: menus.go,
      submenu: [
        ...items("go.back", "go.forward"),
        separator,
        ...items("go.overview", "go.meetings", "go.decisions", "go.actions", "go.feedback", "go.partners"),
        ...items("go.exchange", "go.conflicts"),
      ],
    },
    ...(isMac ? [windowMenu(words)] : []),
    {
      role: "help",
      label: menus.help,
      submenu: [
        ...items("help.guide", "help.shortcuts"),
        separator,
        { id: "showLog", label: words.acts.showLog, click: acts.showLog },
        ...(isMac ? [] : [separator, ...items("help.about")]),
      ],
    },
  ];
}

function appMenu({ words }: MenuState, item: (name: CommandName) => MenuItemConstructorOptions) {
  const { acts } = words;
  return {
    label: "Luotsi",
    submenu: [
      item("help.about"),
      separator,
      item("go.settings"),
      separator,
      { role: "hide", label: acts.hide },
      { role: "hideOthers", label: acts.hideOthers },
      { role: "unhide", label: acts.unhide },
      separator,
      { role: "quit", label: acts.quit },
    ],
  } satisfies MenuItemConstructorOptions;
}

function windowMenu({ menus, acts }: ShellWords): MenuItemConstructorOptions {
  return {
    role: "window",
    label: menus.window,
    submenu: [
      { role: "minimize", label: acts.minimize },
      { role: "zoom", label: acts.zoom },
      separator,
      { role: "front", label: acts.front },
    ],
  };
}
