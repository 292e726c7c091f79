import { useEffect, useMemo, useRef } from "react";
import { useSnapshot } from "../../data/hooks.tsx";
import { RecordList } from "../../lists/record-list.tsx";
import { useSaving } from "../../records/editing/use-saving.ts";
import { useWords } from "../../text/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { conflictList, troubleKeys } from "./conflict-list.ts";
import { RecordTroublesPart } from "./record-troubles.tsx";
import type { Settle } from "./settle.ts";
import { useTroubleList } from "./trouble-list.ts";

/** Everything that was written in two places at once, with all values side by side, until somebody chooses. */
export function ConflictsPlace() {
  const t = useWords("conflicts");
  const { conflicts, contested } = useSnapshot();
  const list = useMemo(() => conflictList({ conflicts, contested }), [conflicts, contested]);
  const keys = useMemo(() => troubleKeys(list), [list]);
  const troubleList = useTroubleList();
  const saving = useSaving();
  const place = useRef<HTMLDivElement>(null);
  const settled = useRef<{ readonly key: string; readonly index: number }>(undefined);

  // What was settled goes away with its buttons, so the focus goes on to what has come into its place.
  useEffect(() => {
    const { key, index } = settled.current ?? { key: undefined, index: 0 };
    if (key === undefined || keys.includes(key)) return;
    settled.current = undefined;
    const next = Math.min(index, keys.length - 1);
    const target = next < 0 ? "[data-all-settled]" : `[data-trouble="${next}"]`;
    // Where the next one is not among those that are shown, the page's title is the nearest that is there.
    const element = place.current?.querySelector<HTMLElement>(target) ?? place.current?.querySelector("h1");
    element?.focus();
  }, [keys]);

  const settle: Settle = async (key, act, done) => {
    const index = keys.indexOf(key);
    const left = keys.length - 1;
    const rest = left === 0 ? t("empty.title") : t("left", { count: left });
    // Noted beforehand: the new state is on screen before the answer comes.
    settled.current = { key, index };
    const isSaved = await saving(act, `${done} ${rest}`);
    if (!isSaved) settled.current = undefined;
    return isSaved;
  };

  return (
    <div ref={place}>
      <PageHeader
        title={t("title")}
        eyebrow={keys.length === 0 ? undefined : t("count", { count: keys.length })}
        lead={keys.length === 0 ? undefined : t("lead")}
      />
      {list.length === 0 ? (
        <div tabIndex={-1} data-all-settled="">
          <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
        </div>
      ) : (
        <RecordList
          list={troubleList}
          rows={list}
          drawn={(rows) => (
            <Stack gap="large">
              {rows.map((troubles) => (
                <RecordTroublesPart
                  key={`${troubles.kind}/${troubles.id}`}
                  troubles={troubles}
                  firstIndex={keys.indexOf(troubles.troubles[0]?.key ?? "")}
                  onSettle={settle}
                />
              ))}
            </Stack>
          )}
        />
      )}
    </div>
  );
}
