import { type ReactNode, useState } from "react";
import { useCommand } from "../../commands/commands.tsx";
import { usePlatform } from "../../platform/platform-context.tsx";
import { usePreferences } from "../../preferences/preferences-context.tsx";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Switch } from "../../ui/switch.tsx";
import { useToasts } from "../../ui/toast.tsx";
import styles from "./projector-act.module.css";

/**
 * Opens the mirror of the meeting for a second screen. Once it is open, names can be shown on it: before, the choice
 * would be one more thing to read, and by itself nobody's name goes onto a wall.
 */
export function ProjectorAct({ meeting }: { readonly meeting: string }): ReactNode {
  const t = useWords("projector");
  const platform = usePlatform();
  const toasts = useToasts();
  const [{ projectorNames }, change] = usePreferences();
  const [isOpened, setOpened] = useState(false);
  const open = async () => {
    if (await platform.openProjector(meeting)) setOpened(true);
    else toasts.show({ text: t("refused"), tone: "problem", stays: true });
  };
  useCommand("view.projector", { run: () => void open() });
  return (
    <span className={styles.act}>
      {isOpened || projectorNames === "yes" ? (
        <Switch
          isSelected={projectorNames === "yes"}
          onChange={(isOn) => change({ projectorNames: isOn ? "yes" : "no" })}
        >
          {t("names")}
        </Switch>
      ) : null}
      <Button kind="quiet" onPress={() => void open()}>
        {t("open")}
      </Button>
    </span>
  );
}
