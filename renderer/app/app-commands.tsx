import type { ReactNode } from "react";
import { type CommandActs, useCommandActs } from "../commands/commands.tsx";
import { useSnapshot } from "../data/hooks.tsx";
import { newProposalRoute } from "../navigation/meetings-parts.ts";
import { useNavigation } from "../navigation/navigation.tsx";
import type { Route } from "../navigation/route.ts";
import { newFormRoute } from "../navigation/use-new-form.ts";
import { usePlatform } from "../platform/platform-context.tsx";
import { type Preferences, textSizes, type Theme } from "../preferences/preferences.ts";
import { usePreferences } from "../preferences/preferences-context.tsx";
import { useWords } from "../text/words.ts";
import { useToasts } from "../ui/toast.tsx";

/** What can be done wherever one is while a group is open. A place that is in sight adds its own. */
export function AppCommands(): ReactNode {
  useCommandActs({ ...useWays(), ...usePaper(), ...useLook() });
  return null;
}

function useWays(): CommandActs {
  const { navigate } = useNavigation();
  const { conflicts, contested } = useSnapshot();
  const to = (route: Route) => ({ run: () => navigate(route) });
  return {
    "go.overview": to({ place: "overview" }),
    "go.meetings": to({ place: "meetings" }),
    "go.decisions": to({ place: "decisions" }),
    "go.actions": to({ place: "actions" }),
    "go.feedback": to({ place: "feedback" }),
    "go.partners": to({ place: "partners" }),
    "go.exchange": to({ place: "exchange" }),
    // As in the rail: a place that is there only while it is needed.
    "go.conflicts": conflicts.length + contested.length === 0 ? undefined : to({ place: "conflicts" }),
    "go.settings": to({ place: "settings" }),
    "go.groups": to({ place: "start" }),
    "go.back": { run: () => window.history.back() },
    "go.forward": { run: () => window.history.forward() },
    "new.meeting": to(newFormRoute("meetings")),
    "new.action": to(newFormRoute("actions")),
    "new.feedback": to(newFormRoute("feedback")),
    "new.proposal": to(newProposalRoute()),
    "file.export": to({ place: "exchange" }),
    "file.import": to({ place: "exchange" }),
    "help.guide": to({ place: "help" }),
    "help.about": to({ place: "settings" }),
  };
}

function usePaper(): CommandActs {
  const platform = usePlatform();
  const { shell } = platform;
  const toasts = useToasts();
  const words = useWords("papers");
  const toPdf = async (print: NonNullable<typeof shell>["printToPdf"]) => {
    const result = await print(document.title);
    if (result.ok || result.error.type === "cancelled") return;
    const isFull = result.error.type === "disk-full";
    toasts.show({ text: words(isFull ? "outcome.diskFull" : "outcome.failed"), tone: "problem", stays: true });
  };
  return {
    "file.print": { run: () => void platform.print(document.title) },
    "file.printToPdf": shell === undefined ? undefined : { run: () => void toPdf((name) => shell.printToPdf(name)) },
  };
}

function useLook(): CommandActs {
  const [preferences, change] = usePreferences();
  const at = textSizes.indexOf(preferences.textSize);
  const size = (textSize: Preferences["textSize"] | undefined) =>
    textSize === undefined ? undefined : { run: () => change({ textSize }) };
  const theme = (wanted: Theme) =>
    preferences.theme === wanted ? undefined : { run: () => change({ theme: wanted }) };
  return {
    "view.larger": size(textSizes[at + 1]),
    "view.smaller": size(textSizes[at - 1]),
    "view.themeLight": theme("light"),
    "view.themeDark": theme("dark"),
    "view.themeContrast": theme("contrast"),
  };
}
