import { type ReactNode, useEffect, useRef } from "react";
import { sides } from "../../../../shared/domain/side.ts";
import { useFormats, useWords } from "../../../text/words.ts";
import { useAnnounce } from "../../../ui/announcer.tsx";
import { SideMark } from "../../../ui/side-mark.tsx";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import styles from "./live-here.module.css";
import type { LiveRoom } from "./use-live-room.ts";

/**
 * Who is here by side, and whether they can decide on the item in sight. A change of that is said at once. Beside one who
 * takes notes nothing is said of deciding: who has come is marked on another device.
 */
export function LiveHere({ room: { presence, standing, isTakingNotes } }: { readonly room: LiveRoom }): ReactNode {
  const t = useWords("live");
  const common = useWords("common");
  const format = useFormats();
  const { quorum, present, remote, excluded } = standing;
  const isMarked = presence.events.length > 0 && !isTakingNotes;
  useQuorumSaid(isMarked ? quorum.quorate : undefined);
  return (
    <section className={styles.here} aria-label={t("here.title")}>
      {isMarked ? (
        <div className={quorum.quorate ? styles.can : styles.cannot}>
          <StatusTag tone={quorum.quorate ? "done" : "late"}>
            {quorum.quorate ? t("here.quorate") : t("here.notQuorate")}
          </StatusTag>
          <p className={styles.small}>
            {t("here.voting", { count: quorum.voting, needed: quorum.needed })}
            {quorum.missingSides.length === 0
              ? null
              : `. ${t("here.missing", {
                  sides: format.list(quorum.missingSides.map((side) => common(`sides.${side}`))),
                })}`}
          </p>
        </div>
      ) : (
        <p className={styles.small}>{t(isTakingNotes ? "notes.here" : "here.unmarked")}</p>
      )}
      <ul className={styles.sides}>
        {(isTakingNotes && presence.events.length === 0 ? [] : sides).map((side) => {
          const members = presence.members.filter((member) => member.side === side);
          const here = members.filter(({ id }) => present.has(id) || excluded.has(id));
          const seats = members.filter(({ deputyFor }) => deputyFor === undefined).length;
          return (
            <li key={side} className={styles.side}>
              <p className={styles.head}>
                <SideMark side={side} isHollow={here.length === 0}>
                  {common(`sides.${side}`)}
                </SideMark>
                <span aria-hidden="true" className={styles.count}>
                  {t("here.count", { here: here.length, seats })}
                </span>
                <VisuallyHidden>{t("here.spoken", { here: here.length, seats })}</VisuallyHidden>
              </p>
              <ul className={styles.names}>
                {here.map(({ id, name }) => (
                  <li key={id} className={styles.name}>
                    <span>{name}</span>
                    {excluded.has(id) || remote.has(id) ? (
                      <span className={styles.small}>{excluded.has(id) ? t("here.excluded") : t("here.remote")}</span>
                    ) : null}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Says when the meeting ceases to be quorate, which must not wait, and when it is again. */
function useQuorumSaid(quorate: boolean | undefined): void {
  const t = useWords("live");
  const announce = useAnnounce();
  const before = useRef(quorate);
  useEffect(() => {
    if (before.current !== undefined && quorate !== undefined && before.current !== quorate) {
      announce(quorate ? t("here.regained") : t("here.lost"), quorate ? "polite" : "assertive");
    }
    before.current = quorate;
  }, [quorate, announce, t]);
}
