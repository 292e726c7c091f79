import { useState } from "react";
import { shortFingerprint } from "../../../../../shared/document/fingerprint.ts";
import { groupLanguage, reviewedPaper, textFingerprint } from "../../../../../shared/review/reviewed-text.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { PaperPreview } from "../../../../records/papers/paper-preview.tsx";
import { useToday } from "../../../../records/responsibility/use-today.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Form, FormActions } from "../../../../ui/form.tsx";
import { OpenedForm } from "../../opened-form.tsx";
import styles from "../review/review.module.css";
import { useApproving } from "../review/use-approving.ts";
import type { ItemMinutesProps } from "./item-minutes.tsx";

/** Shows the minutes of one item as they would be frozen, and freezes them. */
export function ApproveItemForm({
  meeting,
  item,
  onDone,
}: ItemMinutesProps & {
  readonly onDone: () => void;
}) {
  const t = useWords("review");
  const common = useWords("common");
  const book = useBook();
  const today = useToday();
  const approving = useApproving();
  const [isWorking, setWorking] = useState(false);
  const reviewed = { meeting: meeting.id, item: item.id };
  const text = textFingerprint(book, reviewed);
  const paper = reviewedPaper(book, reviewed, groupLanguage(book));
  const submit = async () => {
    if (isWorking || text === undefined) return;
    setWorking(true);
    const isDone = await approving({ ...reviewed, day: today, text, read: [], accepted: [] }, t("approve.itemDone"));
    setWorking(false);
    if (isDone) onDone();
  };
  return (
    <OpenedForm title={t("approve.item")} help={t("approve.itemHelp")} level={3}>
      <Form aria-label={t("approve.item")} onSubmit={() => void submit()}>
        {paper === undefined ? null : <PaperPreview paper={paper} />}
        {text === undefined ? null : (
          <p className={styles.quiet}>{t("fingerprint", { fingerprint: shortFingerprint(text) })}</p>
        )}
        <FormActions>
          <Button kind="primary" type="submit">
            {t("approve.itemAct")}
          </Button>
          <Button onPress={onDone}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
