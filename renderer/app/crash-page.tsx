import { useEffect, useRef } from "react";
import { useWords } from "../text/words.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import styles from "./crash-page.module.css";
import { useFaults } from "./fault-reports-context.tsx";

/** What stands on screen after a fault: that saved work is safe, and the one thing to do. Plain elements alone. */
export function CrashPage() {
  const words = useWords("shell");
  const t = useWords("faults");
  const faults = useFaults();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className={styles.page} role="alert">
      <h1 ref={title} tabIndex={-1}>
        {words("crash.title")}
      </h1>
      <p>{words("crash.text")}</p>
      <button type="button" className={styles.button} onClick={() => window.location.reload()}>
        {words("crash.reload")}
      </button>
      {faults.reports.length === 0 ? null : (
        <>
          <p>{t("saved")}</p>
          <button type="button" className={styles.button} onClick={faults.save}>
            {t("save")}
          </button>
          <output>{faults.outcome}</output>
        </>
      )}
    </main>
  );
}

/** The same inside the shell: one place failed, and the rail still leads to the others. */
export function CrashNotice() {
  const words = useWords("shell");
  const t = useWords("faults");
  const faults = useFaults();
  return (
    <Notice
      tone="danger"
      announced="assertive"
      title={words("crash.title")}
      actions={
        <>
          <Button onPress={() => window.location.reload()}>{words("crash.reload")}</Button>
          {faults.reports.length === 0 ? null : <Button onPress={faults.save}>{t("save")}</Button>}
        </>
      }
    >
      <p>{words("crash.text")}</p>
      {faults.reports.length === 0 ? null : <p>{t("saved")}</p>}
      <output>{faults.outcome}</output>
    </Notice>
  );
}
