import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";

/** What this is not, and where a complaint or an urgent matter belongs. */
export function ComplaintNotice() {
  const t = useWords("feedback");
  return (
    <Notice title={t("notComplaint")}>
      <p>{t("complaintHelp")}</p>
      <p>{t("urgentHelp")}</p>
    </Notice>
  );
}
