import { waitingProposals } from "../../../shared/agenda/proposals.ts";
import { useBook } from "../../data/hooks.tsx";
import { type MeetingsPart, meetingsParts, partRoute } from "../../navigation/meetings-parts.ts";
import { routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import styles from "./meeting-place.module.css";

/** The parts of the meetings' place as links: each has its own address. */
export function PartsNav({ part }: { readonly part: MeetingsPart }) {
  const t = useWords("preparing");
  const book = useBook();
  const waiting = waitingProposals(book, undefined).length;
  return (
    <nav aria-label={t("parts.title")} className={styles.bar}>
      <ul className={styles.list}>
        {meetingsParts.map((each) => (
          <li key={each} className={styles.view} data-current={each === part ? "" : undefined}>
            <Link
              kind="standing"
              href={routeToHash(partRoute(each))}
              {...(each === part ? { "aria-current": "page" as const } : {})}
            >
              {t(`parts.${each}`)}
              {each === "proposals" && waiting > 0 ? ` (${waiting})` : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
