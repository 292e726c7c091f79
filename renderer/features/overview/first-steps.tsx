import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { sides } from "../../../shared/domain/side.ts";
import { useSnapshot } from "../../data/hooks.tsx";
import type { ExchangeFacts } from "../../data/session.ts";
import { type Route, routeToHash } from "../../navigation/route.ts";
import { useWords } from "../../text/words.ts";
import { Link } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import styles from "./overview-place.module.css";

/** What a new group does first, in the order in which it helps. Gone when the first meeting is there. */
export function FirstSteps() {
  const words = useWords("shell");
  const { book, exchange } = useSnapshot();
  const steps = firstSteps(book, exchange);
  if (steps.length === 0) return null;
  return (
    <Section title={words("overview.firstSteps")}>
      <ol className={styles.list}>
        {steps.map(({ step, route, isDone }) => (
          <li key={step}>
            <Link kind="quiet" href={routeToHash(route)}>
              {words(`overview.${step}`)}
            </Link>
            {isDone ? <StatusTag tone="done">{words("overview.stepDone")}</StatusTag> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

export interface FirstStep {
  readonly step: "stepMembers" | "stepRules" | "stepMeeting" | "stepFile";
  readonly route: Route;
  readonly isDone: boolean;
}

/** None once the group has a meeting: from then on it finds its way. Whether rules were read nobody can know. */
export function firstSteps(book: GroupBook, { lastExportMs }: ExchangeFacts): readonly FirstStep[] {
  if (book.all("meeting").length > 0) return [];
  const members = book.all("member");
  return [
    {
      step: "stepMembers",
      route: { place: "partners" },
      isDone: sides.every((side) => members.some((member) => member.side === side)),
    },
    { step: "stepRules", route: { place: "partners" }, isDone: false },
    { step: "stepMeeting", route: { place: "meetings" }, isDone: false },
    { step: "stepFile", route: { place: "exchange" }, isDone: lastExportMs !== undefined },
  ];
}
