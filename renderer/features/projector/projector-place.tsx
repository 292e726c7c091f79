import { type ReactNode, useEffect } from "react";
import { createPreferencesStore, preferencesKey } from "../../preferences/preferences.ts";
import { usePreferences } from "../../preferences/preferences-context.tsx";
import { useFormats, useWords } from "../../text/words.ts";
import { SideMark } from "../../ui/side-mark.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import { type OpenChannel, openProjectorChannel } from "./projector-channel.ts";
import type { ProjectorModel } from "./projector-model.ts";
import styles from "./projector-place.module.css";
import { useProjector } from "./use-projector.ts";

export interface ProjectorPlaceProps {
  readonly meeting: string;
  readonly openChannel?: OpenChannel;
}

/**
 * A meeting for everybody in the room, large enough for the last row: what is spoken of, who is here, whether the group
 * can decide, and what was decided last. It follows the window that has the group open and takes no part itself: there
 * is nothing to press.
 */
export function ProjectorPlace({ meeting, openChannel = openProjectorChannel }: ProjectorPlaceProps): ReactNode {
  const t = useWords("projector");
  const format = useFormats();
  const { model, isLost } = useProjector(meeting, openChannel);
  useSharedLook();
  const title = t("title");
  useEffect(() => {
    document.title = model === undefined ? title : `${title} – ${model.group}`;
  }, [title, model]);
  if (model === undefined) {
    return (
      <main className={styles.page} aria-label={title}>
        <div className={styles.waiting} aria-live="polite">
          <h1>{t("waiting")}</h1>
          <p>{t("waitingText")}</p>
        </div>
      </main>
    );
  }
  return (
    <main className={styles.page} aria-label={title}>
      <Head model={model} />
      <output className={isLost ? styles.lost : undefined}>
        {isLost ? t("lost", { time: format.time(model.madeAt) }) : null}
      </output>
      <div className={styles.body}>
        <div className={styles.main}>
          <Item model={model} />
          <Vote model={model} />
          <Decisions model={model} />
        </div>
        <div className={styles.main}>
          <Here model={model} />
          <Round model={model} />
        </div>
      </div>
    </main>
  );
}

function Head({ model: { group, number, date, time, madeAt } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  const meetings = useWords("meetings");
  const format = useFormats();
  const which = [
    number === undefined ? meetings("meeting") : meetings("numberAndYear", { number }),
    date === undefined ? undefined : format.date(date),
  ];
  return (
    <header className={styles.head}>
      <p>{group}</p>
      <p>{which.filter((part) => part !== undefined).join(" · ")}</p>
      {time === undefined ? null : (
        <p>
          {time.left === undefined
            ? null
            : `${time.left < 0 ? t("over", { count: -time.left }) : t("left", { count: time.left })} · `}
          {format.time(madeAt)}
        </p>
      )}
    </header>
  );
}

function Item({ model: { current, next, items } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  const records = useWords("records");
  const format = useFormats();
  return (
    <section className={styles.item} aria-label={t("now")}>
      {current === undefined ? (
        <h1 className={styles.title}>{t("notYet")}</h1>
      ) : (
        <>
          <p className={styles.eyebrow}>
            {t("now")} · {t("itemOf", { number: format.section(current.number), place: current.place, count: items })}
          </p>
          <h1 className={styles.title}>{current.title}</h1>
          <p className={styles.kind}>
            {[
              current.type === undefined ? undefined : records(`values.itemType.${current.type}`),
              current.presenter === undefined ? undefined : t("presenter", { name: current.presenter }),
            ]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </p>
          {current.isConfidential ? <p>{t("confidential")}</p> : null}
          {current.plain === undefined ? null : <p className={styles.plain}>{current.plain}</p>}
        </>
      )}
      <p className={styles.next}>
        {next === undefined ? (
          t("last")
        ) : (
          <>
            <strong>{t("next")}</strong> {format.section(next.number)} {next.title}
          </>
        )}
      </p>
    </section>
  );
}

function Here({ model: { sides, isMarked, quorum } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  const common = useWords("common");
  const format = useFormats();
  return (
    <section className={styles.part} aria-label={t("here")}>
      <h2 className={styles.heading}>{t("here")}</h2>
      {isMarked ? null : <p>{t("unmarked")}</p>}
      <ul className={styles.sides}>
        {sides.map(({ side, here, seats, names }) => (
          <li key={side}>
            <span className={styles.side}>
              <SideMark side={side} isHollow={here === 0}>
                {common(`sides.${side}`)}
              </SideMark>
              <span className={styles.count}>
                {here}/{seats}
              </span>
            </span>
            {names.length === 0 ? null : <span className={styles.names}>{names.join(", ")}</span>}
          </li>
        ))}
      </ul>
      {isMarked ? (
        <>
          <p className={styles.verdict}>
            <StatusTag tone={quorum.quorate ? "done" : "late"} isLoud>
              {quorum.quorate ? t("quorate") : t("notQuorate")}
            </StatusTag>
          </p>
          <p className={styles.small}>
            {t("voting", { count: quorum.voting, needed: quorum.needed })}
            {quorum.missing.length === 0
              ? null
              : `. ${t("missing", { sides: format.list(quorum.missing.map((side) => common(`sides.${side}`))) })}`}
          </p>
        </>
      ) : null}
    </section>
  );
}

/** How each side has been heard; no names. */
function Round({ model: { round } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  const common = useWords("common");
  if (round === undefined) return null;
  return (
    <section className={styles.part} aria-label={t("round")}>
      <h2 className={styles.heading}>{t("round")}</h2>
      <ul className={styles.sides}>
        {round.map(({ party, turns, seconds, waiting, isSpeaking }) => (
          <li key={party} className={styles.side}>
            {party === "outside" ? (
              <span>{t("roundOutside")}</span>
            ) : (
              <SideMark side={party} isHollow={turns === 0}>
                {common(`sides.${party}`)}
              </SideMark>
            )}
            <span className={styles.small}>
              {isSpeaking
                ? t("roundSpeaking")
                : turns === 0
                  ? t(waiting === 0 ? "roundNobody" : "roundNotHeard")
                  : t("roundTurns", { count: turns, minutes: Math.round(seconds / 60) })}
              {waiting > 0 && turns > 0 ? ` · ${t("roundWaiting", { count: waiting })}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The vote that is open, without which way it goes, or what came of the last one. */
function Vote({ model: { vote } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  if (vote === undefined) return null;
  const { isOpen, base, counter, isContest, given, entitled, result } = vote;
  return (
    <section className={styles.part} aria-label={isOpen ? t("voteOpen") : t("vote")} aria-live="polite">
      <h2 className={styles.heading}>{isOpen ? t("voteOpen") : t("vote")}</h2>
      {base === undefined ? null : <p>{isContest ? t("voteBase", { text: base }) : base}</p>}
      {counter === undefined ? null : <p>{t("voteCounter", { text: counter })}</p>}
      {given === undefined || entitled === undefined ? null : <p>{t("voteGiven", { given, entitled })}</p>}
      {result === undefined ? null : (
        <>
          <p className={styles.verdict}>
            {t(isContest ? "voteContest" : "voteCounts", {
              inFavour: result.inFavour,
              against: result.against,
              blank: result.blank,
            })}
          </p>
          <p>
            <strong>{t(`verdict.${isContest ? "contest" : "single"}.${result.verdict}`)}</strong>
          </p>
        </>
      )}
    </section>
  );
}

function Decisions({ model: { decisions } }: { readonly model: ProjectorModel }) {
  const t = useWords("projector");
  const records = useWords("records");
  return (
    <section className={styles.part} aria-label={t("decisions")}>
      <h2 className={styles.heading}>{t("decisions")}</h2>
      {decisions.length === 0 ? <p className={styles.small}>{t("noDecisions")}</p> : null}
      <ul className={styles.decisions}>
        {decisions.map(({ number, title, text, authority, isConfidential }, index) => (
          <li key={`${number ?? ""} ${title}`}>
            <strong>{title}</strong>
            {authority === undefined ? null : (
              <span className={styles.authority}>{records(`values.authority.${authority}`)}</span>
            )}
            {isConfidential ? <span>{t("confidential")}</span> : null}
            {/* The newest is read out in the room; of the others the name is enough. */}
            {index > 0 || text === undefined ? null : <span className={styles.text}>{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Follows what is chosen in the other windows of this device: language, colours, size of text. */
function useSharedLook(): void {
  const [, change] = usePreferences();
  useEffect(() => {
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== preferencesKey || newValue === null) return;
      change(createPreferencesStore({ getItem: () => newValue, setItem: () => undefined }).getState());
    };
    window.addEventListener("storage", onStorage);
    return () => window.removeEventListener("storage", onStorage);
  }, [change]);
}
