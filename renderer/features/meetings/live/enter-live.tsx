import type { ReactNode } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { useNavigation } from "../../../navigation/navigation.tsx";
import { routeToHash } from "../../../navigation/route.ts";
import { usePlatform } from "../../../platform/platform-context.tsx";
import { useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useLiveActs } from "./use-live-acts.ts";

/**
 * The ways from a meeting's page into meeting mode: opening the meeting, going on with it, or taking notes while somebody
 * else leads it.
 */
export function EnterLive({ meeting }: { readonly meeting: Meeting }): ReactNode {
  const t = useWords("live");
  const { navigate } = useNavigation();
  const { start } = useLiveActs(meeting);
  const platform = usePlatform();
  const begin = async () => {
    // On another day than its own it is asked first: the screen before the opening says so.
    const isToday = meeting.date === undefined || meeting.date === platform.today().day;
    if (!isToday || (await start())) navigate({ place: "live", meeting: meeting.id });
  };
  const notes = (
    <LinkButton kind="quiet" href={routeToHash({ place: "live", meeting: meeting.id, isNotes: true })}>
      {t("notes.enter")}
    </LinkButton>
  );
  switch (meeting.status ?? "draft") {
    case "called":
      return (
        <>
          <Button kind="primary" onPress={() => void begin()}>
            {t("start")}
          </Button>
          <LinkButton kind="quiet" href={routeToHash({ place: "live", meeting: meeting.id })}>
            {t("enter")}
          </LinkButton>
          {notes}
        </>
      );
    case "under-way":
      return (
        <>
          <LinkButton kind="primary" href={routeToHash({ place: "live", meeting: meeting.id })}>
            {t("enter")}
          </LinkButton>
          {notes}
        </>
      );
    case "draft":
      // A notice may have gone out without the app; nobody is to search for the way in with the others waiting.
      return (
        <LinkButton kind="quiet" href={routeToHash({ place: "live", meeting: meeting.id })}>
          {t("enter")}
        </LinkButton>
      );
    case "held":
    case "in-review":
    case "approved":
    case "cancelled":
      return null;
  }
}
