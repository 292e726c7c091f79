import type { ReactNode } from "react";
import type { SaveFailure } from "../../../../data/session.ts";
import { useWords } from "../../../../text/words.ts";
import { Notice } from "../../../../ui/notice.tsx";

/** That what is typed stands on screen alone, said for as long as it is so. */
export function NotKept({ failure }: { readonly failure: SaveFailure | undefined }): ReactNode {
  const t = useWords("capture");
  if (failure === undefined) return null;
  return (
    <Notice
      tone="danger"
      announced="assertive"
      title={failure.type === "disk-full" ? t("notKept") : t("notKeptOther")}
    />
  );
}
