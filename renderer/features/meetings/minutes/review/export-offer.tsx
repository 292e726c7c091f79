import { useState } from "react";
import { useSession } from "../../../../data/hooks.tsx";
import { usePlatform } from "../../../../platform/platform-context.tsx";
import { saveFailureText } from "../../../../records/editing/use-saving.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { useToasts } from "../../../../ui/toast.tsx";
import styles from "./review.module.css";

const mediaType = "application/vnd.luotsi+zip";

/** What was sent reaches the others in a file only: it is offered at once, and the place for files has it too. */
export function ExportOffer({ onDone }: { readonly onDone: () => void }) {
  const t = useWords("review");
  const shell = useWords("shell");
  const papers = useWords("papers");
  const session = useSession();
  const platform = usePlatform();
  const toasts = useToasts();
  const [isWorking, setWorking] = useState(false);
  const make = async () => {
    setWorking(true);
    const made = await session.exportFile();
    if (!made.ok) {
      setWorking(false);
      toasts.show({ text: saveFailureText(shell, made.error), tone: "problem", stays: true });
      return;
    }
    const { name, bytes } = made.value;
    const saved = await platform.saveFile({ name, mediaType, bytes });
    setWorking(false);
    if (saved.ok) {
      await session.noteHandedOver(made.value);
      toasts.show({ text: t("send.fileDone", { name }), tone: "done" });
      onDone();
    } else if (saved.error.type !== "cancelled") {
      const text = saved.error.type === "disk-full" ? papers("outcome.diskFull") : papers("outcome.failed");
      toasts.show({ text, tone: "problem", stays: true });
    }
  };
  return (
    <Notice
      title={t("send.fileTitle")}
      announced="polite"
      actions={
        <span className={styles.acts}>
          <Button kind="primary" isPending={isWorking} onPress={() => void make()}>
            {t("send.file")}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {t("send.later")}
          </Button>
        </span>
      }
    >
      <p>{t("send.fileText")}</p>
    </Notice>
  );
}
