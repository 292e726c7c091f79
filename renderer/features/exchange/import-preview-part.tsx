import { useEffect, useId, useMemo, useRef } from "react";
import type { ImportPlan } from "../../../shared/bundle/plan-import.ts";
import { memberName } from "../../records/naming/member-name.ts";
import type { Naming } from "../../records/naming/record-title.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { useWords } from "../../text/words.ts";
import { Button } from "../../ui/button.tsx";
import { Cluster, Columns } from "../../ui/layout.tsx";
import { Section } from "../../ui/section.tsx";
import { SideShape } from "../../ui/side-mark.tsx";
import styles from "./exchange.module.css";
import { type ImportFact, importFacts } from "./import-facts.ts";
import { ImportFailureNotice } from "./import-failure-notice.tsx";
import { plannedBook } from "./planned-book.ts";
import type { ImportFailure } from "./use-import.ts";

export interface ImportPreviewPartProps {
  readonly name: string;
  readonly plan: ImportPlan;
  readonly isApplying: boolean;
  readonly failure: ImportFailure | undefined;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

/** What a file would do, before it does anything: one fact a line. The focus comes here, because all else waits for it. */
export function ImportPreviewPart({ name, plan, isApplying, failure, onApply, onDiscard }: ImportPreviewPartProps) {
  const t = useWords("exchange");
  const { book, t: records, format } = useNaming();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { preview } = plan;
  const naming = useMemo<Naming>(
    () => ({ book: plannedBook(book, plan), t: records, format }),
    [book, plan, records, format],
  );
  const facts = useMemo(() => importFacts(naming, t, preview), [naming, t, preview]);
  const when = format.dateTime(preview.madeAtMs);
  const { member } = preview.exporter;

  return (
    <section className={styles.preview} aria-labelledby={titleId} aria-busy={isApplying}>
      <div>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {t("preview.title")}
        </h2>
        <p>
          {member === ""
            ? t("preview.madeByTool", { when })
            : t("preview.madeBy", { who: memberName(naming.book, records, member), when })}
        </p>
        <p className={styles.quiet}>{t("preview.file", { name })}</p>
      </div>
      {preview.nothingNew ? (
        <div>
          <p className={styles.big}>{t("preview.nothingNew")}</p>
          <p>{t("preview.nothingNewHelp")}</p>
        </div>
      ) : (
        <Facts facts={facts} />
      )}
      {failure === undefined ? null : <ImportFailureNotice failure={failure} />}
      <p className={styles.quiet}>{t("preview.nothingYet")}</p>
      <Cluster>
        {preview.nothingNew ? null : (
          <Button kind="primary" onPress={onApply} isPending={isApplying}>
            {t("preview.accept")}
          </Button>
        )}
        <Button onPress={onDiscard} isDisabled={isApplying}>
          {preview.nothingNew ? t("preview.close") : t("preview.discard")}
        </Button>
      </Cluster>
    </section>
  );
}

function Facts({ facts }: { readonly facts: ReturnType<typeof importFacts> }) {
  const t = useWords("exchange");
  return (
    <>
      {facts.attention.length === 0 ? null : (
        <Section title={t("preview.attention")} level={3}>
          <FactList facts={facts.attention} />
        </Section>
      )}
      <Columns>
        {facts.byPerson.length === 0 ? null : (
          <Section title={t("preview.freshByPerson")} level={3}>
            <FactList facts={facts.byPerson} />
          </Section>
        )}
        {facts.byPlace.length === 0 ? null : (
          <Section title={t("preview.freshByPlace")} level={3}>
            <FactList facts={facts.byPlace} />
          </Section>
        )}
      </Columns>
    </>
  );
}

function FactList({ facts }: { readonly facts: readonly ImportFact[] }) {
  return (
    <ul className={styles.facts}>
      {facts.map(({ id, text, side }) => (
        <li key={id} className={styles.fact}>
          {side === undefined ? null : <SideShape side={side} isColoured />}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
