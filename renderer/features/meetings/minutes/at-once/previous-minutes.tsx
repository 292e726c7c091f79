import { useId, useState } from "react";
import { heldMeetingBefore } from "../../../../../shared/agenda/meeting-before.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { useBook } from "../../../../data/hooks.tsx";
import { routeToHash } from "../../../../navigation/route.ts";
import { useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Link } from "../../../../ui/link.tsx";
import { useFocusLater } from "../../focus-later.ts";
import { ApproveForm } from "../review/approve-form.tsx";
import styles from "../review/review.module.css";
import { useReview } from "../review/use-review.ts";

/** Carries the approval of the previous meeting's minutes into the meeting that takes them up. */
export function PreviousMinutes({ meeting }: { readonly meeting: Meeting }) {
  const previous = heldMeetingBefore(useBook(), meeting);
  return previous === undefined ? null : <Found previous={previous} />;
}

function Found({ previous }: { readonly previous: Meeting }) {
  const t = useWords("review");
  const id = useId();
  const focusLater = useFocusLater();
  const review = useReview(previous);
  const [isOpen, setOpen] = useState(false);
  const isApproved = review.state.stage === "approved" || review.state.stage === "amended";
  if (isOpen && !isApproved) {
    return (
      <ApproveForm
        meeting={previous}
        review={review}
        onDone={() => {
          setOpen(false);
          focusLater(id);
        }}
      />
    );
  }
  return (
    <div className={styles.acts} id={id} tabIndex={-1}>
      <p>{t(isApproved ? "approve.previousDone" : "approve.previousText")}</p>
      <Link href={routeToHash({ place: "meeting", id: previous.id, view: "minutes" })}>{t("approve.read")}</Link>
      {isApproved || !review.isKeeper ? null : (
        <Button onPress={() => setOpen(true)}>{t("approve.previous", { number: previous.number ?? "" })}</Button>
      )}
    </div>
  );
}
