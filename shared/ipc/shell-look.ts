/** The languages that the menu and the shell's own dialogs speak: those of the interface. */
export const shellLanguages = ["fi", "sv", "en", "fi-simple"] as const;
export type ShellLanguage = (typeof shellLanguages)[number];

/** The themes of the interface, as far as the system's own parts (title bar, menus, dialogs) can follow them. */
export const shellThemes = ["system", "light", "dark", "contrast"] as const;
export type ShellTheme = (typeof shellThemes)[number];
