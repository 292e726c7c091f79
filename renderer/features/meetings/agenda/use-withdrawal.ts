import { areNumbersFixed } from "../../../../shared/agenda/item-numbers.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useRemoval } from "../../../records/editing/use-removal.ts";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useReverse } from "../../../records/editing/use-undo.ts";
import { useWords } from "../../../text/words.ts";
import { useToasts } from "../../../ui/toast.tsx";

/** The one way in which an item goes from its agenda now. */
export type Withdrawal =
  /** Numbers still follow the order: it is removed, and the others close up. */
  | { readonly type: "remove"; readonly run: () => Promise<boolean> }
  /** People know it by its number: it stays, as taken off, and nobody else gets the number. */
  | { readonly type: "withdraw"; readonly run: () => Promise<boolean> }
  | { readonly type: "put-back"; readonly run: () => Promise<boolean> };

/** How an item goes from the agenda, or comes back to it ([Note: Numbers of items]). Each can be undone. */
export function useWithdrawal(meeting: Meeting, item: AgendaItem): Withdrawal {
  const t = useWords("agenda");
  const meetings = useWords("meetings");
  const common = useWords("common");
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const removal = useRemoval();
  const reverse = useReverse();
  const toasts = useToasts();
  const title = item.title ?? meetings("agenda.untitled");
  const setStatus = async (status: "withdrawn" | null, done: string) => {
    if (!(await saving(() => session.edit("agenda-item", item.id, { status }), ""))) return false;
    const act = session.snapshot().undo.last?.dot;
    toasts.show({ text: done, act: { label: common("undo"), onPress: () => void reverse("undo", act) } });
    return true;
  };
  if (item.status === "withdrawn") return { type: "put-back", run: () => setStatus(null, t("putBackDone", { title })) };
  if (areNumbersFixed(book, meeting))
    return { type: "withdraw", run: () => setStatus("withdrawn", t("withdrawnDone", { title })) };
  return { type: "remove", run: () => removal("agenda-item", item.id, meetings("agenda.removed", { title })) };
}
