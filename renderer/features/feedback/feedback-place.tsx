import { type ReactNode, useState } from "react";
import { useNavigation } from "../../navigation/navigation.tsx";
import { useNewForm } from "../../navigation/use-new-form.ts";
import { FeedbackList } from "./feedback-list.tsx";
import { FeedbackSaved } from "./feedback-saved.tsx";
import { useFocusTitle } from "./focus-title.ts";
import { NewFeedback } from "./new-feedback.tsx";

/** What has been heard, and the form with which anybody of the group writes down more of it. */
export function FeedbackPlace() {
  const navigation = useNavigation();
  const [isNew, setNew] = useNewForm();
  const [savedId, setSavedId] = useState<string | undefined>(undefined);
  // A new form for each piece of feedback.
  const [round, setRound] = useState(0);
  const place = useFocusTitle(isNew ? `new ${round}` : savedId === undefined ? "list" : `saved ${round}`);

  const content = (): ReactNode => {
    if (isNew) {
      return (
        <NewFeedback
          key={round}
          onSaved={(id) => {
            setSavedId(id);
            setRound(round + 1);
            setNew(false);
          }}
          onCancel={() => setNew(false)}
        />
      );
    }
    return savedId === undefined ? (
      <FeedbackList onNew={() => setNew(true)} />
    ) : (
      <FeedbackSaved
        onShow={() => navigation.navigate({ place: "record", kind: "feedback", id: savedId })}
        onNext={() => setNew(true)}
        onList={() => setSavedId(undefined)}
      />
    );
  };
  return <div ref={place}>{content()}</div>;
}
