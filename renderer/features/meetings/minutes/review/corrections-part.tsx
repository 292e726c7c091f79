import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { isOpen } from "../../../../../shared/review/review-state.ts";
import { useWords } from "../../../../text/words.ts";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { Section } from "../../../../ui/section.tsx";
import { CorrectionItem } from "./correction-item.tsx";
import styles from "./review.module.css";
import type { Review } from "./use-review.ts";

/** What people would have otherwise: what waits first, then folded what has been answered. */
export function CorrectionsPart({ meeting, review }: { readonly meeting: Meeting; readonly review: Review }) {
  const t = useWords("review");
  const { corrections } = review.state;
  const open = corrections.filter(isOpen);
  const settled = corrections.filter((each) => !isOpen(each));
  return (
    <Section title={t("corrections.title")} level={3}>
      {open.length === 0 ? <p>{t("corrections.none")}</p> : null}
      <ul className={styles.corrections}>
        {open.map((correction) => (
          <CorrectionItem key={correction.id} meeting={meeting} correction={correction} review={review} />
        ))}
      </ul>
      {settled.length === 0 ? null : (
        <Disclosure title={t("corrections.settledTitle", { count: settled.length })} level={4}>
          <ul className={styles.corrections}>
            {settled.map((correction) => (
              <CorrectionItem key={correction.id} meeting={meeting} correction={correction} review={review} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}
