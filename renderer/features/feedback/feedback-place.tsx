import { type ReactNode, useState } from "react";
import { useNavigation } from "../../navigation/navigation.tsx";
import { FeedbackList } from "./feedback-list.tsx";
import { FeedbackSaved } from "./feedback-saved.tsx";
import { useFocusTitle } from "./focus-title.ts";
import { NewFeedback } from "./new-feedback.tsx";

type Step =
  | { readonly type: "list" }
  | { readonly type: "new"; readonly round: number }
  | { readonly type: "saved"; readonly id: string; readonly round: number };

/** What has been heard, and the form with which anybody of the group writes down more of it. */
export function FeedbackPlace() {
  const navigation = useNavigation();
  const [step, setStep] = useState<Step>({ type: "list" });
  const name = step.type === "list" ? step.type : `${step.type} ${step.round}`;
  const place = useFocusTitle(name);

  const content = (): ReactNode => {
    switch (step.type) {
      case "list":
        return <FeedbackList onNew={() => setStep({ type: "new", round: 0 })} />;
      case "new":
        return (
          <NewFeedback
            key={step.round}
            onSaved={(id) => setStep({ type: "saved", id, round: step.round })}
            onCancel={() => setStep({ type: "list" })}
          />
        );
      case "saved":
        return (
          <FeedbackSaved
            onShow={() => navigation.navigate({ place: "record", kind: "feedback", id: step.id })}
            onNext={() => setStep({ type: "new", round: step.round + 1 })}
            onList={() => setStep({ type: "list" })}
          />
        );
    }
  };
  return <div ref={place}>{content()}</div>;
}
