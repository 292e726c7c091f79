import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { AgendaItem } from "../../../../../shared/domain/agenda-item.ts";
import type { Disqualification } from "../../../../../shared/domain/disqualification.ts";
import type { Meeting } from "../../../../../shared/domain/meeting.ts";
import { type MeetingPresence, meetingPresence } from "../../../../../shared/meeting/presence.ts";
import {
  type ProposedDisqualification,
  proposedDisqualifications,
} from "../../../../../shared/meeting/propose-disqualifications.ts";
import { useBook, useSession } from "../../../../data/hooks.tsx";
import { useRemoval } from "../../../../records/editing/use-removal.ts";
import { useSaving } from "../../../../records/editing/use-saving.ts";
import { memberName, sideOf } from "../../../../records/naming/member-name.ts";
import { useNaming } from "../../../../records/naming/use-naming.ts";
import { ConflictMark } from "../../../../records/showing/conflict-mark.tsx";
import { useFormats, useWords } from "../../../../text/words.ts";
import { Button } from "../../../../ui/button.tsx";
import { Notice } from "../../../../ui/notice.tsx";
import { Section } from "../../../../ui/section.tsx";
import { SideShape } from "../../../../ui/side-mark.tsx";
import { StatusTag } from "../../../../ui/status-tag.tsx";
import { useMeetingClock } from "../../attendance/use-meeting-clock.ts";
import { useFocusLater } from "../../focus-later.ts";
import { useHasKeptDraft } from "../../kept-drafts.tsx";
import { useFocusNet } from "../../use-focus-net.ts";
import { DeclareForm } from "./declare-form.tsx";
import styles from "./disqualification-panel.module.css";

export interface DisqualificationPanelProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly level?: 2 | 3 | undefined;
}

/**
 * Who does not take part in resolving the item: who might have to be asked, who is marked, whether they were heard, and
 * when they stepped out and came back. The app only asks; a person answers, and either answer is kept.
 */
export function DisqualificationPanel({ meeting, item, level = 2 }: DisqualificationPanelProps): ReactNode {
  const t = useWords("presence");
  const book = useBook();
  const presence = useMemo(() => meetingPresence(book, meeting), [book, meeting]);
  const proposed = useMemo(() => proposedDisqualifications(book, meeting, item), [book, meeting, item]);
  const focusLater = useFocusLater();
  const titleId = useId();
  const declareId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useFocusNet(panel);
  const hasDraft = useHasKeptDraft();
  const [isDeclaring, setDeclaring] = useState(() => hasDraft(`disqualification/${item.id}`));
  const marked = presence.disqualifications.filter((each) => each.item === item.id);
  // Once it is known who is here, those who are not need no asking.
  const asked = proposed.filter(({ member }) => presence.events.length === 0 || presence.at().present.has(member.id));
  const close = () => {
    setDeclaring(false);
    focusLater(declareId);
  };
  return (
    <Section title={t("interest.title")} level={level}>
      <div ref={panel} id={titleId} tabIndex={-1} className={styles.panel}>
        {asked.length === 0 ? null : (
          <Proposals item={item} meeting={meeting} proposed={asked} onAnswered={() => focusLater(titleId)} />
        )}
        {marked.length === 0 && asked.length === 0 ? <p className={styles.quiet}>{t("interest.none")}</p> : null}
        {marked.length === 0 ? null : (
          <ul className={styles.list}>
            {marked.map((each) => (
              <MarkedLine
                key={each.id}
                meeting={meeting}
                presence={presence}
                disqualification={each}
                onRemoved={() => focusLater(titleId)}
              />
            ))}
          </ul>
        )}
        {isDeclaring ? (
          <DeclareForm meeting={meeting} item={item} onDone={close} />
        ) : (
          <div>
            <Button id={declareId} kind="quiet" onPress={() => setDeclaring(true)}>
              {t("interest.declare")}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Whether somebody has to be asked or is marked: then it is to be in sight before the item is resolved. */
export function useIsConcerned(meeting: Meeting, item: AgendaItem | undefined): boolean {
  const book = useBook();
  return useMemo(
    () =>
      item !== undefined &&
      (book.of("disqualification", "item", item.id).length > 0 ||
        proposedDisqualifications(book, meeting, item).length > 0),
    [book, meeting, item],
  );
}

/** The same panel where the item itself is read, only when it concerns somebody. */
export function ConcernedMembers({ meeting, item }: DisqualificationPanelProps): ReactNode {
  return useIsConcerned(meeting, item) ? <DisqualificationPanel meeting={meeting} item={item} level={3} /> : null;
}

interface ProposalsProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly proposed: readonly ProposedDisqualification[];
  readonly onAnswered: () => void;
}

function Proposals({ meeting, item, proposed, onAnswered }: ProposalsProps) {
  const t = useWords("presence");
  const { t: records } = useNaming();
  const session = useSession();
  const saving = useSaving();
  const answer = async (act: Parameters<typeof saving>[0], done: string) => {
    if (await saving(act, done)) onAnswered();
  };
  return (
    <Notice tone="late" title={t("interest.proposed")} announced="polite">
      <p>{t("interest.proposedHelp")}</p>
      <ul className={styles.list}>
        {proposed.map(({ member, reason, organisation }) => {
          const name = member.name ?? records("unnamed");
          const ground = t(`interest.grounds.${reason}`, { organisation: organisation.name ?? records("unnamed") });
          const side = sideOf(member);
          return (
            <li key={member.id} className={styles.line}>
              <p className={styles.who}>
                {side === undefined ? null : <SideShape side={side} isColoured />} <strong>{name}</strong>
              </p>
              <p className={styles.ground}>{ground}</p>
              <div className={styles.acts}>
                <Button
                  aria-label={`${t("interest.confirm")}: ${name}`}
                  onPress={() =>
                    void answer(
                      () =>
                        session.edit("disqualification", session.newId(), {
                          meeting: meeting.id,
                          item: item.id,
                          member: member.id,
                          ground,
                        }),
                      t("interest.confirmed", { name }),
                    )
                  }
                >
                  {t("interest.confirm")}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={`${t("interest.dismiss")}: ${name}`}
                  onPress={() =>
                    void answer(
                      () =>
                        session.edit("agenda-item", item.id, {
                          notDisqualified: [...(item.notDisqualified ?? []), member.id],
                        }),
                      t("interest.dismissed", { name }),
                    )
                  }
                >
                  {t("interest.dismiss")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

interface MarkedLineProps {
  readonly meeting: Meeting;
  readonly presence: MeetingPresence;
  readonly disqualification: Disqualification;
  readonly onRemoved: () => void;
}

function MarkedLine({ meeting, presence, disqualification, onRemoved }: MarkedLineProps) {
  const t = useWords("presence");
  const { book, t: records } = useNaming();
  const session = useSession();
  const saving = useSaving();
  const removal = useRemoval();
  const focusLater = useFocusLater();
  const clock = useMeetingClock(meeting);
  const lineId = useId();
  const { id, member, ground, heard, outAt } = disqualification;
  const name = memberName(book, records, member);
  const side = sideOf(member === undefined ? undefined : book.get("member", member));
  const state = useStanding(presence, disqualification);
  const note = async (wish: Parameters<typeof session.edit>[2]) => {
    if (await saving(() => session.edit("disqualification", id, wish), t("interest.noted", { name }))) {
      focusLater(lineId);
    }
  };
  const remove = async () => {
    if (await removal("disqualification", id, t("interest.removed"))) onRemoved();
  };
  // Stepping out and coming back are marked while they happen: the clock says when.
  const isGoingOn = clock !== undefined;
  const isOut = outAt !== undefined && disqualification.backAt === undefined;
  return (
    <li id={lineId} tabIndex={-1} className={styles.line}>
      <p className={styles.who}>
        {side === undefined ? null : <SideShape side={side} isColoured />} <strong>{name}</strong>{" "}
        <StatusTag tone="late">{state}</StatusTag>
        {heard === true ? <StatusTag tone="done">{t("interest.heard")}</StatusTag> : null}
      </p>
      <p className={styles.ground}>
        {ground === undefined ? t("interest.noGround") : t("interest.ground", { ground })}
      </p>
      {isOut ? <p className={styles.quiet}>{t("interest.backByItself")}</p> : null}
      <ConflictMark kind="disqualification" id={id} />
      <div className={styles.acts}>
        {heard === true ? null : (
          <Button aria-label={`${t("interest.hear")}: ${name}`} onPress={() => void note({ heard: true })}>
            {t("interest.hear")}
          </Button>
        )}
        {isGoingOn && !isOut ? (
          <Button
            aria-label={`${t("interest.stepOut")}: ${name}`}
            onPress={() => void note({ outAt: clock, backAt: null })}
          >
            {t("interest.stepOut")}
          </Button>
        ) : null}
        {isGoingOn && isOut ? (
          <Button aria-label={`${t("interest.back")}: ${name}`} onPress={() => void note({ backAt: clock })}>
            {t("interest.back")}
          </Button>
        ) : null}
        <Button kind="quiet" aria-label={`${t("interest.remove")}: ${name}`} onPress={() => void remove()}>
          {t("interest.remove")}
        </Button>
      </div>
    </li>
  );
}

/** Where a disqualified member is for the item, in words. */
function useStanding(presence: MeetingPresence, { item, member, outAt, backAt }: Disqualification): string {
  const t = useWords("presence");
  const format = useFormats();
  if (item === undefined || member === undefined) return t("interest.states.whole");
  const { excluded, steppedOut } = presence.forItem(item);
  if (presence.events.length > 0 && !excluded.has(member)) return t("interest.states.absent");
  if (backAt !== undefined) return t("interest.states.back", { time: format.time(backAt) });
  if (outAt !== undefined) return t("interest.states.outSince", { time: format.time(outAt) });
  return excluded.has(member) && !steppedOut.has(member) ? t("interest.states.inRoom") : t("interest.states.whole");
}
