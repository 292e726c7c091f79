import type { BrowserWindow, Menu, MenuItem, MenuItemConstructorOptions } from "electron";
import { loud, notThere, refuseUnknown } from "./loud.ts";

const knownOptions = [
  "accelerator",
  "acceleratorWorksWhenHidden",
  "checked",
  "click",
  "enabled",
  "icon",
  "id",
  "label",
  "registerAccelerator",
  "role",
  "sublabel",
  "submenu",
  "toolTip",
  "type",
  "visible",
];

/** What menus need of the windows: a click is told which one it was in. */
export type FocusedWindow = () => BrowserWindow | null;

/** `Menu` and `MenuItem`: the template is kept as it was given, and its items can be clicked. Nothing is drawn. */
export function createMenus(focused: FocusedWindow): {
  readonly Menu: typeof Menu;
  readonly MenuItem: typeof MenuItem;
} {
  let applicationMenu: Menu | null = null;
  let lastCommand = 0;

  const createItem = (options: MenuItemConstructorOptions): MenuItem => {
    refuseUnknown("MenuItem", options, knownOptions);
    const submenu = Array.isArray(options.submenu) ? buildMenu(options.submenu) : options.submenu;
    if (options.role === undefined && options.type !== "separator" && options.label === undefined) {
      throw new Error("Invalid template for MenuItem: must have at least one of label, role or type");
    }
    const type = options.type ?? (submenu === undefined ? "normal" : "submenu");
    const item = {
      ...options,
      id: options.id ?? "",
      label: options.label ?? "",
      type,
      role: options.role,
      submenu,
      enabled: options.enabled ?? true,
      visible: options.visible ?? true,
      checked: options.checked ?? false,
      registerAccelerator: options.registerAccelerator ?? true,
      accelerator: options.accelerator,
      commandId: (lastCommand += 1),
      click() {
        if (options.click === undefined)
          throw notThere(`click on the menu item ${options.role ?? options.label ?? type}`);
        if (!item.enabled) return;
        if (type === "checkbox") item.checked = !item.checked;
        if (type === "radio") item.checked = true;
        const event = { triggeredByAccelerator: false };
        options.click(item as unknown as MenuItem, focused() ?? undefined, event as Electron.KeyboardEvent);
      },
    };
    return loud("MenuItem", item) as unknown as MenuItem;
  };

  const buildMenu = (template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu => {
    const items = template.map((one) => ("commandId" in one ? (one as MenuItem) : createItem(one)));
    const find = (id: string): MenuItem | null => {
      for (const item of items) {
        if (item.id === id) return item;
        const inside = item.submenu?.getMenuItemById(id);
        if (inside) return inside;
      }
      return null;
    };
    const menu = { items, getMenuItemById: find, append: (item: MenuItem) => void items.push(item) };
    return loud("Menu", menu) as unknown as Menu;
  };

  const MenuClass = {
    buildFromTemplate: buildMenu,
    setApplicationMenu: (menu: Menu | null) => void (applicationMenu = menu),
    getApplicationMenu: () => applicationMenu,
  };
  const MenuItemClass = class {
    constructor(options: MenuItemConstructorOptions) {
      return createItem(options) as unknown as this;
    }
  };
  return {
    Menu: loud("Menu", MenuClass) as unknown as typeof Menu,
    MenuItem: MenuItemClass as unknown as typeof MenuItem,
  };
}
