import { type ReactNode, useRef } from "react";
import { useFormats, useWords } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { KeptFormState } from "./use-kept-form.ts";

/** What was left unfinished in a form, to be continued or discarded; nothing when there is none. */
export function DraftOffer({ kept }: { readonly kept: KeptFormState }): ReactNode {
  const t = useWords("drafts");
  const format = useFormats();
  const announce = useAnnounce();
  const { offer, take, drop } = kept;
  const place = useRef<HTMLDivElement>(null);
  if (offer === undefined) return null;
  // The buttons go away with the offer, and the focus goes to what it was about.
  const focusForm = () => {
    const field = place.current?.closest("form")?.querySelector<HTMLElement>("input, textarea");
    requestAnimationFrame(() => field?.focus());
  };
  return (
    <div ref={place}>
      <Notice
        title={t("kept", { when: format.dateTime(offer.keptMs) })}
        announced="polite"
        actions={
          <>
            <Button
              onPress={() => {
                focusForm();
                take();
                announce(t("taken"));
              }}
            >
              {t("continue")}
            </Button>
            <Button
              kind="quiet"
              onPress={() => {
                focusForm();
                drop();
                announce(t("discarded"));
              }}
            >
              {t("discard")}
            </Button>
          </>
        }
      >
        <p>{t("keptHelp")}</p>
      </Notice>
    </div>
  );
}
