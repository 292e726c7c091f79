import { planSettledNumbers } from "../../../../shared/agenda/item-numbers.ts";
import { domainRules } from "../../../../shared/domain/kinds.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { planEdit } from "../../../../shared/log/author.ts";
import { useBook, useSession } from "../../../data/hooks.tsx";
import { useSaving } from "../../../records/editing/use-saving.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";

/** Says that two people gave one number apart, and settles it for good; nothing where that has not happened. */
export function TwiceNumbered({ meeting }: { readonly meeting: Meeting }) {
  const t = useWords("agenda");
  const format = useFormats();
  const book = useBook();
  const session = useSession();
  const saving = useSaving();
  const settled = planSettledNumbers(book, meeting);
  if (settled.length === 0) return null;
  const settle = () =>
    saving(
      () =>
        session.save(
          settled.flatMap(({ id, number }) =>
            planEdit(domainRules, book.state("agenda-item", id), "agenda-item", id, { number }),
          ),
        ),
      t("twice.settled"),
    );
  const numbers = settled.map(({ number }) => format.section(number)).join(", ");
  return (
    <Notice
      title={t("twice.title")}
      tone="late"
      actions={<Button onPress={() => void settle()}>{t("twice.settle")}</Button>}
    >
      <p>{t("twice.text", { numbers })}</p>
    </Notice>
  );
}
