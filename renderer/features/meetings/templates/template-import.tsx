import { useId, useState } from "react";
import {
  maxTemplateBytes,
  maxTemplateItems,
  readTemplateFile,
  type TemplateFile,
  type TemplateRefusal,
} from "../../../../shared/agenda/template-file.ts";
import { monthNames } from "../../../../shared/domain/month.ts";
import { useSession } from "../../../data/hooks.tsx";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Cluster, Stack } from "../../../ui/layout.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useMonthWords } from "../series/use-month-words.ts";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import { itemsOfFile, planTemplate } from "./template-acts.ts";
import styles from "./templates.module.css";

type Taking =
  | { readonly type: "idle" }
  | { readonly type: "preview"; readonly file: string; readonly template: TemplateFile }
  | { readonly type: "refused"; readonly refusal: TemplateRefusal | { readonly type: "unreadable" } };

/** Takes in a template from a file: what it holds is shown first, and nothing changes before it is taken in. */
export function TemplateImport({ onTaken }: { readonly onTaken: (id: string) => void }) {
  const t = useWords("preparing");
  const session = useSession();
  const saving = useSaving();
  const platform = usePlatform();
  const focusLater = useFocusLater();
  const chooseId = useId();
  const [taking, setTaking] = useState<Taking>({ type: "idle" });
  const choose = async () => {
    const chosen = await platform.openFile({ endings: ["json"], maxBytes: maxTemplateBytes });
    if (!chosen.ok) {
      if (chosen.error.type === "cancelled") return;
      const type = chosen.error.type === "too-big" ? ("too-large" as const) : ("unreadable" as const);
      setTaking({ type: "refused", refusal: { type } });
      return;
    }
    const read = readTemplateFile(chosen.value.bytes);
    setTaking(
      read.ok
        ? { type: "preview", file: chosen.value.name, template: read.value }
        : { type: "refused", refusal: read.error },
    );
  };
  const stop = () => {
    setTaking({ type: "idle" });
    focusLater(chooseId);
  };
  const take = async (template: TemplateFile) => {
    const id = session.newId();
    const { name, plain } = template;
    const fields = { name, ...(plain === undefined ? {} : { plain }) };
    const operations = planTemplate(() => session.newId(), id, fields, itemsOfFile(template));
    if (await saving(() => session.save(operations), t("templates.taken"))) onTaken(id);
  };
  if (taking.type === "preview") {
    return <Preview {...taking} onTake={() => void take(taking.template)} onCancel={stop} />;
  }
  return (
    <Stack gap="small">
      {taking.type === "refused" ? (
        <Notice title={t("templates.refusedTitle")} tone="danger" announced="assertive">
          <p>
            {t(`templates.refused.${taking.refusal.type}`, {
              most: maxTemplateItems,
              number: taking.refusal.type === "bad-item" ? taking.refusal.number : 0,
            })}
          </p>
        </Notice>
      ) : null}
      <div>
        <Button id={chooseId} onPress={() => void choose()}>
          {t("templates.import")}
        </Button>
      </div>
    </Stack>
  );
}

interface PreviewProps {
  readonly file: string;
  readonly template: TemplateFile;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

function Preview({ file, template, onTake, onCancel }: PreviewProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const monthWords = useMonthWords();
  return (
    <OpenedForm title={t("templates.importTitle")} help={t("templates.importHelp", { file })}>
      <Stack>
        <div>
          <p className={styles.title}>{template.name}</p>
          {template.plain === undefined ? null : <p>{template.plain}</p>}
          <p>{t("templates.count", { count: template.items.length })}</p>
        </div>
        <ol className={styles.items}>
          {template.items.map(({ title, months }, index) => (
            // A file's items have no names of their own and do not move.
            <li key={index} className={styles.item}>
              <span className={styles.number}>{index + 1}</span>
              <span>
                {title}
                <span className={styles.facts}>
                  {months === undefined
                    ? t("templates.everyMeeting")
                    : monthWords.list(monthNames.filter((month) => months.includes(month)))}
                </span>
              </span>
            </li>
          ))}
        </ol>
        <Cluster>
          <Button kind="primary" onPress={onTake}>
            {t("templates.take")}
          </Button>
          <Button onPress={onCancel}>{common("cancel")}</Button>
        </Cluster>
      </Stack>
    </OpenedForm>
  );
}
