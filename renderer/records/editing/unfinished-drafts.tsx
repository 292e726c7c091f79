import type { ReactNode } from "react";
import { useFormats, useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useDraftPlace, useDrafts, useDraftStore } from "./drafts-context.tsx";

/** Says beside a closed form that something is unfinished in it: opening it offers that again. */
export function UnfinishedDraft({ label }: { readonly label: string }): ReactNode {
  const t = useWords("drafts");
  const format = useFormats();
  const place = useDraftPlace();
  const draft = useDrafts().find((each) => each.place === place && each.label === label);
  return draft === undefined ? null : <p>{t("kept", { when: format.dateTime(draft.keptMs) })}</p>;
}

/** The forms that were left unfinished, wherever they are, with the way to each. Usually nothing. */
export function UnfinishedDrafts(): ReactNode {
  const t = useWords("drafts");
  const format = useFormats();
  const drafts = useDrafts();
  const store = useDraftStore();
  if (drafts.length === 0) return null;
  return (
    <Notice title={t("listTitle", { count: drafts.length })}>
      <ul>
        {drafts.map(({ place, label, keptMs }) => (
          <li key={`${place} ${label}`}>
            <Link href={place}>{t("listItem", { form: label, when: format.dateTime(keptMs) })}</Link>{" "}
            <Button kind="quiet" onPress={() => store?.drop(place, label)} aria-label={`${t("discard")}: ${label}`}>
              {t("discard")}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
