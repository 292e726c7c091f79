import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ComplaintNotice } from "./complaint-notice.tsx";
import { firstAnswerDays } from "./answer-clock.ts";

interface FeedbackSavedProps {
  readonly onShow: () => void;
  readonly onNext: () => void;
  readonly onList: () => void;
}

/** Thanks, what happens next, and the ways on. */
export function FeedbackSaved({ onShow, onNext, onList }: FeedbackSavedProps) {
  const t = useWords("feedback");
  return (
    <>
      <PageHeader title={t("thanks")} lead={t("whatNext", { count: firstAnswerDays })} />
      <Stack>
        <Cluster>
          <Button kind="primary" onPress={onNext}>
            {t("another")}
          </Button>
          <Button onPress={onShow}>{t("showIt")}</Button>
          <Button onPress={onList}>{t("toList")}</Button>
        </Cluster>
        <ComplaintNotice />
      </Stack>
    </>
  );
}
