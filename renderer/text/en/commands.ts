import type { commands as finnish } from "../fi/commands.ts";
import type { AllWords } from "../shape.ts";

export const commands = {
  names: {
    go: {
      overview: "Go to overview",
      meetings: "Go to meetings",
      decisions: "Go to decisions",
      actions: "Go to actions",
      feedback: "Go to feedback",
      partners: "Go to partners",
      exchange: "Go to exchange",
      conflicts: "Go to conflicts",
      settings: "Go to settings",
      groups: "Switch steering group",
      back: "Back",
      forward: "Forward",
    },
    new: {
      meeting: "New meeting",
      decision: "Record a decision under this item",
      action: "New action",
      feedback: "Record feedback",
    },
    file: {
      export: "Make a file for the others",
      import: "Open a file from somebody else",
      print: "Print this page",
      printToPdf: "Make a PDF of this page",
    },
    edit: {
      undo: "Undo",
      redo: "Redo",
    },
    view: {
      palette: "Search or do",
      projector: "Show the meeting on the projector",
      larger: "Larger text",
      smaller: "Smaller text",
      themeLight: "Light colours",
      themeDark: "Dark colours",
      themeContrast: "High contrast",
    },
    help: {
      guide: "Open the guide",
      shortcuts: "Keyboard shortcuts",
      about: "About this program",
    },
  },
  alsoCalled: {
    go: {
      overview: "home start summary dashboard",
      meetings: "session notice",
      decisions: "recommendations register",
      actions: "tasks late due",
      feedback: "we heard we did",
      partners: "members people organisations roles",
      exchange: "sync share files versions devices",
      conflicts: "different versions merge",
      settings: "language theme look preferences options",
      groups: "start another group",
      back: "previous return",
      forward: "next",
    },
    new: {
      meeting: "create add meeting",
      decision: "recommendation",
      action: "create add task",
      feedback: "add comment",
    },
    file: {
      export: "export send share save backup",
      import: "import receive fetch",
      print: "paper",
      printToPdf: "file print",
    },
    edit: {
      undo: "revert take back",
      redo: "repeat",
    },
    view: {
      palette: "find commands",
      projector: "screen second display beamer",
      larger: "zoom in bigger font",
      smaller: "zoom out font",
      themeLight: "theme day",
      themeDark: "theme night",
      themeContrast: "theme accessibility",
    },
    help: {
      guide: "help manual advice",
      shortcuts: "keyboard keys hotkeys",
      about: "version licence",
    },
  },
  keys: {
    shift: "Shift",
  },
} as const satisfies AllWords<typeof finnish>;
