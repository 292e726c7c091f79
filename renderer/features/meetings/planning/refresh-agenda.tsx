import { useId, useMemo, useState } from "react";
import { agendaFor, type PlannedItem } from "../../../../shared/agenda/plan-agenda.ts";
import { planPlannedItems } from "../../../../shared/agenda/write-agenda.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Form, FormActions } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useFocusLater } from "../focus-later.ts";
import { OpenedForm } from "../opened-form.tsx";
import { usePlacing } from "../proposals/use-placing.ts";
import { PlannedAgenda } from "./planned-agenda.tsx";
import { useChosenItems } from "./use-chosen-items.ts";

/**
 * Tells of what has come since the agenda of a draft was made (from the cycle, from earlier meetings, from proposals)
 * and adds it after a look. Nothing at all where there is nothing to add.
 */
export function RefreshAgenda({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords("preparing");
  const book = useBook();
  const focusLater = useFocusLater();
  const openId = useId();
  const placeId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isAdded, setAdded] = useState(false);
  const plan = useMemo(() => {
    const { date, series } = meeting;
    if (date === undefined || (meeting.status ?? "draft") !== "draft") return [];
    const template = series === undefined ? undefined : book.get("series", series)?.template;
    return agendaFor(book, { template, series, date, meeting: meeting.id });
  }, [book, meeting]);
  // What was added leaves no button behind; the focus stays where it was.
  if (plan.length === 0) return isAdded ? <div id={placeId} tabIndex={-1} /> : null;
  const news = plan.filter(({ isUsual }) => isUsual).length;
  if (isOpen) {
    return (
      <RefreshForm
        meeting={meeting}
        plan={plan}
        onDone={(isAllAdded) => {
          setOpen(false);
          setAdded(isAllAdded);
          focusLater(isAllAdded ? placeId : openId);
        }}
      />
    );
  }
  const open = (
    <Button id={openId} kind={news > 0 ? "normal" : "quiet"} onPress={() => setOpen(true)}>
      {t("plan.refresh")}
    </Button>
  );
  return news > 0 ? (
    <Notice title={t("plan.newSince", { count: news })} actions={open}>
      <p>{t("plan.refreshHelp")}</p>
    </Notice>
  ) : (
    <div>{open}</div>
  );
}

interface RefreshFormProps {
  readonly meeting: Meeting;
  readonly plan: readonly PlannedItem[];
  /** Whether nothing of the plan is left to add. */
  readonly onDone: (isAllAdded: boolean) => void;
}

function RefreshForm({ meeting, plan, onDone }: RefreshFormProps) {
  const t = useWords("preparing");
  const common = useWords("common");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const placing = usePlacing();
  const chosen = useChosenItems(plan);
  const add = async () => {
    const operations = planPlannedItems(book, meeting.id, plan, chosen.keys, placing);
    if (await saving(() => session.save(operations), t("plan.added", { count: chosen.keys.size }))) {
      onDone(chosen.keys.size === plan.length);
    }
  };
  return (
    <OpenedForm title={t("plan.refresh")} help={t("plan.refreshHelp")}>
      <Form aria-label={t("plan.refresh")} onSubmit={() => void add()}>
        <PlannedAgenda plan={plan} chosen={chosen} />
        <FormActions>
          <Button kind="primary" type="submit">
            {t("plan.addChosen")}
          </Button>
          <Button onPress={() => onDone(false)}>{common("cancel")}</Button>
        </FormActions>
      </Form>
    </OpenedForm>
  );
}
