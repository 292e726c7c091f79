import { useEffect, useRef, useState } from "react";
import { Heading } from "react-aria-components";
import { useWords } from "../../text/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { initialTexts, isSameView, type ListView, textsToView, viewToTexts } from "../choosing/list-view.ts";
import type { List } from "../list.ts";
import { cleanName, type SavedView } from "./saved-views.ts";
import { useSavedViews } from "./saved-views-context.tsx";
import styles from "./view-panel.module.css";

export interface SavedViewsPartProps<Row> {
  readonly list: List<Row>;
  readonly view: ListView;
  readonly onChange: (change: Partial<ListView>) => void;
}

/** The ways of looking at the list that have a name on this device: use one, give it another name, take it away. */
export function SavedViewsPart<Row>({ list, view, onChange }: SavedViewsPartProps<Row>) {
  const t = useWords("lists");
  const common = useWords("common");
  const announce = useAnnounce();
  const { views, save, rename, remove } = useSavedViews(list.name);
  const [renaming, setRenaming] = useState<string>();
  const part = useRef<HTMLElement>(null);
  const texts = viewToTexts(list, view);
  // A press takes its own button away, so the focus goes to the heading of the part.
  const focusPart = () => part.current?.querySelector<HTMLElement>("h2")?.focus();

  return (
    <section ref={part} className={styles.part}>
      <Heading level={2} tabIndex={-1}>
        {t("saved.title")}
      </Heading>
      {views.length === 0 ? <p className={styles.help}>{t("saved.none")}</p> : null}
      <ul className={styles.views}>
        {views.map((saved) =>
          renaming === saved.name ? (
            <li key={saved.name}>
              <NameForm
                label={t("saved.newName")}
                act={common("save")}
                initial={saved.name}
                onName={(name) => {
                  rename(saved.name, name);
                  setRenaming(undefined);
                  announce(t("saved.done", { name }));
                  focusPart();
                }}
              />
            </li>
          ) : (
            <li key={saved.name} className={styles.view}>
              <Button
                kind="quiet"
                aria-pressed={isSameView(viewToTexts(list, viewOf(list, saved)), texts)}
                onPress={() => onChange(viewOf(list, saved))}
              >
                {saved.name}
              </Button>
              <Button
                kind="quiet"
                aria-label={t("saved.renameFull", { rename: t("saved.rename"), name: saved.name })}
                onPress={() => setRenaming(saved.name)}
              >
                {t("saved.rename")}
              </Button>
              <Button
                kind="quiet"
                aria-label={t("saved.removeFull", { remove: common("remove"), name: saved.name })}
                onPress={() => {
                  remove(saved.name);
                  announce(t("saved.removed", { name: saved.name }));
                  focusPart();
                }}
              >
                {common("remove")}
              </Button>
            </li>
          ),
        )}
      </ul>
      <NameForm
        label={t("saved.name")}
        act={t("saved.save")}
        initial=""
        onName={(name) => {
          save({ name, texts: changedTexts(list, view) });
          announce(t("saved.done", { name }));
        }}
      />
    </section>
  );
}

function viewOf<Row>(list: List<Row>, { texts }: SavedView): ListView {
  return textsToView(list, texts);
}

/** Only what differs from the list's first state: a view stays true when the list learns new filters. */
function changedTexts<Row>(list: List<Row>, view: ListView): SavedView["texts"] {
  const initial = initialTexts(list);
  return Object.fromEntries(Object.entries(viewToTexts(list, view)).filter(([name, value]) => value !== initial[name]));
}

/** The name of the saved view that is in sight, if it is one. */
export function useNameInSight<Row>(list: List<Row>, view: ListView): string | undefined {
  const { views } = useSavedViews(list.name);
  const texts = viewToTexts(list, view);
  return views.find((saved) => isSameView(viewToTexts(list, viewOf(list, saved)), texts))?.name;
}

interface NameFormProps {
  readonly label: string;
  readonly act: string;
  readonly initial: string;
  readonly onName: (name: string) => void;
}

function NameForm({ label, act, initial, onName }: NameFormProps) {
  const t = useWords("lists");
  const [name, setName] = useState(initial);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // It came in place of the button that was pressed.
  useEffect(() => {
    if (initial === "") return;
    const input = form.current?.querySelector("input");
    input?.focus();
    input?.select();
  }, [initial]);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const clean = cleanName(name);
        setMissing(clean === "");
        if (clean === "") return;
        setName("");
        onName(clean);
      }}
    >
      <TextField
        label={label}
        value={name}
        autoComplete="off"
        error={isMissing ? t("saved.needsName") : undefined}
        onChange={(value) => {
          setName(value);
          setMissing(false);
        }}
      />
      <Button type="submit">{act}</Button>
    </form>
  );
}
