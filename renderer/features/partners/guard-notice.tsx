import { useWords } from "../../text/words.ts";
import { Notice } from "../../ui/notice.tsx";

/** Why somebody takes part without answering for it. See [Note: Responsibility never slips] in shared/domain. */
export function GuardNotice({ whose }: { readonly whose: "client" | "outside" | "organisation" }) {
  const t = useWords("members");
  return (
    <Notice tone={whose === "outside" ? "neutral" : "client"} title={t("guard.title")}>
      <p>{t(`guard.${whose}`)}</p>
    </Notice>
  );
}
