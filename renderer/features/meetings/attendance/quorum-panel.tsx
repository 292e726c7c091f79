import { useEffect, useRef, useState } from "react";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import type { MeetingPresence } from "../../../../shared/meeting/presence.ts";
import type { Quorum } from "../../../../shared/meeting/quorum.ts";
import type { Formats } from "../../../text/format.ts";
import { useFormats, useWords, type Words } from "../../../text/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { TimeField } from "../../../ui/time-field.tsx";
import styles from "./quorum-panel.module.css";

export interface QuorumPanelProps {
  /** Its own id, to which the focus can be brought. */
  readonly id: string;
  readonly presence: MeetingPresence;
  readonly meeting: Meeting;
  /** The time of day while the meeting's day runs. */
  readonly clock: string | undefined;
}

/**
 * Whether the meeting can decide, at the moment that is asked about: now on its own day, else the latest that is known, or any time that
 * is typed. Changes are told to those who listen; the group's own rule stands beside in its own words.
 */
export function QuorumPanel({ id, presence, meeting, clock }: QuorumPanelProps) {
  const t = useWords("meetings");
  const format = useFormats();
  const [asked, setAsked] = useState("");
  const at = asked === "" ? (clock ?? presence.latest ?? meeting.end) : asked;
  const { quorum } = presence.at(at);
  const sentence = useQuorumWords(quorum);
  useAnnouncedChange(quorum.quorate, sentence);
  const stretches = presence.timeline();
  const isUnmarked = presence.events.length === 0;
  return (
    <section id={id} tabIndex={-1} className={styles.panel} aria-label={t("quorum.title")}>
      <div className={styles.answer}>
        {isUnmarked ? null : <p className={styles.when}>{whenWords(t, format, asked, clock, at)}</p>}
        <p className={styles.verdict}>
          <StatusTag tone={isUnmarked ? "neutral" : quorum.quorate ? "done" : "late"} isLoud>
            {isUnmarked ? t("quorum.unmarked") : quorum.quorate ? t("quorum.yes") : t("quorum.no")}
          </StatusTag>
        </p>
        <p>{isUnmarked ? t("quorum.needs", { count: quorum.needed }) : sentence}</p>
        {isUnmarked || stretches.length < 2 ? null : (
          <ul className={styles.stretches} aria-label={t("quorum.course")}>
            {stretches.map(({ from, quorum: { quorate } }) => (
              <li key={from ?? ""}>
                {from === undefined ? t("quorum.atStart") : t("quorum.from", { time: format.time(from) })}{" "}
                {quorate ? t("quorum.yesInline") : t("quorum.noInline")}
              </li>
            ))}
          </ul>
        )}
        {presence.card?.quorumText === undefined ? null : (
          <p className={styles.rule}>
            <strong>{t("quorum.rule")}</strong> {presence.card.quorumText}
          </p>
        )}
      </div>
      <div className={styles.ask}>
        <TimeField
          label={t("quorum.ask")}
          description={t("quorum.askHelp")}
          value={asked}
          onChange={(value) => setAsked(value)}
        />
      </div>
    </section>
  );
}

/** How many are here, how many are needed, and which side is missing. */
export function useQuorumWords({ voting, needed, missingSides, votingBySide }: Quorum): string {
  const t = useWords("meetings");
  const common = useWords("common");
  const format = useFormats();
  const everySide = Object.values(votingBySide).every((count) => count > 0);
  return [
    `${t("quorum.members", { count: voting })}.`,
    t("quorum.needs", { count: needed }),
    missingSides.length > 0
      ? `${t("quorum.sideMissing", { sides: format.list(missingSides.map((side) => common(`sides.${side}`))) })}.`
      : everySide
        ? `${t("quorum.everySide")}.`
        : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** Says the new state when it has changed while the screen was open, and not what it was at first. */
function useAnnouncedChange(isQuorate: boolean, sentence: string): void {
  const t = useWords("meetings");
  const announce = useAnnounce();
  const told = useRef(isQuorate);
  useEffect(() => {
    if (told.current === isQuorate) return;
    told.current = isQuorate;
    announce(`${isQuorate ? t("quorum.becameYes") : t("quorum.becameNo")} ${sentence}`, "assertive");
  }, [isQuorate, sentence, announce, t]);
}

function whenWords(
  t: Words<"meetings">,
  format: Formats,
  asked: string,
  clock: string | undefined,
  at: string | undefined,
): string {
  if (asked === "" && clock !== undefined) return t("quorum.now", { time: format.time(clock) });
  if (at === undefined) return t("quorum.byAll");
  return t("quorum.at", { time: format.time(at) });
}
