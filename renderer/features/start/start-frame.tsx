import type { ReactNode } from "react";
import { routeToHash } from "../../navigation/route.ts";
import { usePreferences } from "../../preferences/preferences-context.tsx";
import { languages } from "../../text/language.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import styles from "./start-frame.module.css";

export interface StartFrameProps {
  readonly children: ReactNode;
  /** Leads back to the doors; without it these are the doors. */
  readonly onBack: (() => void) | undefined;
}

/** One calm column: the language first, because nothing else can be read without it. */
export function StartFrame({ children, onBack }: StartFrameProps) {
  const words = useWords("start");
  const common = useWords("common");
  const shell = useWords("shell");
  const [{ language }, change] = usePreferences();
  return (
    <main className={styles.frame}>
      {onBack === undefined ? (
        <div className={styles.language}>
          <RadioGroup
            label={words("language.title")}
            description={words("language.help")}
            layout="row"
            choices={languages.map((id) => ({ id, label: common(`languages.${id}`) }))}
            value={language}
            onChange={(next) => change({ language: next })}
          />
        </div>
      ) : (
        <div className={styles.back}>
          <Button kind="quiet" onPress={onBack}>
            {words("steps.back")}
          </Button>
        </div>
      )}
      {children}
      {onBack === undefined ? (
        <p>
          <Link kind="standing" href={routeToHash({ place: "help" })}>
            {shell("view.help")}
          </Link>
        </p>
      ) : null}
    </main>
  );
}
