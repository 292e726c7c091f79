import { Activity, type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { useCommandActs } from "../../../commands/commands.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { Icon } from "../../../ui/icon.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import { KeyHint } from "./key-hint.tsx";
import { LiveAgenda } from "./live-agenda.tsx";
import { LiveHere } from "./live-here.tsx";
import { LiveItem } from "./live-item.tsx";
import { livePanels, type LiveView } from "./live-panels.tsx";
import styles from "./live-place.module.css";
import { LiveWays } from "./live-ways.tsx";
import { useLiveActs } from "./use-live-acts.ts";
import type { LiveRoom } from "./use-live-room.ts";

/**
 * The room while the meeting runs: the agenda on one side, who is here on the other, the work between them. Whoever leads
 * the meeting takes items up by going to them; whoever takes notes only looks at them.
 */
export function LiveWork({ room }: { readonly room: LiveRoom }): ReactNode {
  const { meeting, isTakingNotes, shown, next, previous, running } = room;
  const acts = useLiveActs(meeting);
  const [view, setView] = useState<LiveView>("item");
  const panels = useId();
  const panelId = (each: LiveView) => `${panels}${each}`;
  const [wanted, setWanted] = useState(0);
  const show = (each: LiveView) => {
    setView(each);
    setWanted((before) => before + 1);
  };
  useEffect(() => {
    // By key or button: the focus goes to what was asked for. Not at the first drawing.
    if (wanted === 0) return;
    const panel = document.getElementById(`${panels}${view}`);
    panel?.parentElement?.scrollTo?.({ top: 0 });
    panel?.focus({ preventScroll: true });
  }, [wanted, panels, view]);
  const going = useGoing(room);
  // Going on is being done with the item in hand; what is only looked at is no such thing.
  const open = (item: NumberedItem, isDone?: boolean) => (isTakingNotes ? acts.show(item) : acts.open(item, isDone));
  const goOn = () => going("on", (item) => open(item, shown?.item.id === running?.item.id));
  const goBack = () => going("back", (item) => open(item));
  useCommandActs({
    "live.next": next === undefined ? undefined : { run: goOn, detail: next.item.title },
    "live.previous": previous === undefined ? undefined : { run: goBack, detail: previous.item.title },
    ...Object.fromEntries(livePanels.map((panel) => [panel.command, { run: () => show(panel.view) }])),
  });
  const main = useFocusKept(shown?.item.id);
  return (
    <div className={styles.room}>
      <LiveAgenda room={room} onOpen={(item) => void open(item)} />
      <div ref={main} className={styles.main}>
        <div className={styles.head}>
          <Views view={view} onShow={show} />
          <Onward room={room} onNext={goOn} onPrevious={goBack} />
        </div>
        <section id={panelId("item")} tabIndex={-1} hidden={view !== "item"} className={styles.panel}>
          <Activity mode={view === "item" ? "visible" : "hidden"}>
            <LiveItem room={room} isInSight={view === "item"} />
          </Activity>
        </section>
        {livePanels.map(({ view: each, content: Content }) => (
          <LivePanelSection key={each} id={panelId(each)} view={each} isHidden={view !== each} shown={shown}>
            <Content key={shown?.item.id} meeting={meeting} item={shown?.item} isTakingNotes={isTakingNotes} />
          </LivePanelSection>
        ))}
      </div>
      <div className={styles.aside}>
        <LiveHere room={room} />
        <LiveWays room={room} />
      </div>
    </div>
  );
}

interface LivePanelSectionProps {
  readonly id: string;
  readonly view: LiveView;
  readonly isHidden: boolean;
  readonly shown: LiveRoom["shown"];
  readonly children: ReactNode;
}

/** A panel stays where it is while another is in sight, with what was begun in it; it is drawn anew after that one. */
function LivePanelSection({ id, view, isHidden, shown, children }: LivePanelSectionProps) {
  const t = useWords("live");
  const format = useFormats();
  return (
    <section id={id} tabIndex={-1} aria-label={t(`views.${view}`)} hidden={isHidden} className={styles.panel}>
      {shown === undefined ? null : (
        <h2 tabIndex={-1} data-arrival={isHidden ? undefined : ""} className={styles.where}>
          {format.section(shown.number)} {shown.item.title ?? t("item.untitled")}
        </h2>
      )}
      <Activity mode={isHidden ? "hidden" : "visible"}>{children}</Activity>
    </section>
  );
}

interface ViewsProps {
  readonly view: LiveView;
  readonly onShow: (view: LiveView) => void;
}

function Views({ view, onShow }: ViewsProps) {
  const t = useWords("live");
  return (
    <nav aria-label={t("views.label")}>
      <ul className={styles.views}>
        {[{ view: "item" as const, command: undefined }, ...livePanels].map(({ view: each, command }) => (
          <li key={each}>
            <button
              type="button"
              className={classNames(styles.view, each === view && styles.current)}
              aria-current={each === view ? "true" : undefined}
              onClick={() => onShow(each)}
            >
              {t(`views.${each}`)} {command === undefined ? null : <KeyHint command={command} />}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface OnwardProps {
  readonly room: LiveRoom;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
}

/** The way on to the next item and back, always in reach, with what is next. */
function Onward({ room: { shown, previous, next }, onNext, onPrevious }: OnwardProps) {
  const t = useWords("live");
  if (shown === undefined) return null;
  return (
    <div className={styles.onward}>
      <p className={styles.next}>
        {next === undefined ? t("item.last") : t("item.nextIs", { title: next.item.title ?? t("item.untitled") })}
      </p>
      {previous === undefined ? null : (
        <Button kind="quiet" onPress={onPrevious}>
          <Icon name="chevron-left" />
          <VisuallyHidden>{t("item.previous")}</VisuallyHidden> <KeyHint command="live.previous" />
        </Button>
      )}
      {next === undefined ? null : (
        <Button kind="primary" onPress={onNext}>
          {t("item.next")} <KeyHint command="live.next" />
        </Button>
      )}
    </div>
  );
}

/**
 * Steps from item to item, one after the other: whoever presses the key three times in a row is taken three items on,
 * though none of the steps has been drawn yet.
 */
function useGoing({ items, shown }: LiveRoom) {
  const queue = useRef(Promise.resolve());
  const target = useRef<string | undefined>(undefined);
  return (way: "on" | "back", open: (item: NumberedItem) => Promise<boolean>) => {
    const listed = items.filter(({ item }) => item.status !== "withdrawn" || item.id === shown?.item.id);
    const from = listed.findIndex(({ item }) => item.id === (target.current ?? shown?.item.id));
    const to = from < 0 && way === "back" ? undefined : listed[from + (way === "on" ? 1 : -1)];
    if (to === undefined) return;
    target.current = to.item.id;
    queue.current = queue.current.then(async () => {
      await open(to);
      if (target.current === to.item.id) target.current = undefined;
    });
  };
}

/** When an item gives way to another and took the focus with it, the focus goes to the new item's title. */
function useFocusKept(item: string | undefined) {
  const main = useRef<HTMLDivElement>(null);
  const before = useRef(item);
  useEffect(() => {
    if (before.current === item) return;
    before.current = item;
    if (document.activeElement === document.body)
      main.current?.querySelector<HTMLElement>("section:not([hidden]) [data-arrival]")?.focus();
  }, [item]);
  return main;
}
