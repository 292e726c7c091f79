import { useMemo } from "react";
import { contentOf, stateHeading } from "../../../../shared/agenda/fills/fill-blocks.ts";
import type { AgendaItem } from "../../../../shared/domain/agenda-item.ts";
import type { Meeting } from "../../../../shared/domain/meeting.ts";
import { createContext } from "../../../../shared/minutes/context.ts";
import { minutesWords } from "../../../../shared/minutes/words/by-language.ts";
import { useBook } from "../../../data/hooks.tsx";
import { type PaperClasses, PaperBlocks } from "../../../records/papers/paper-blocks.tsx";
import { useLanguage } from "../../../text/words.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import styles from "./item-content.module.css";

export interface ItemContentProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

const classes: PaperClasses = {
  group: "",
  line: "",
  status: "",
  quiet: styles.quiet ?? "",
  note: styles.note ?? "",
  signatures: "",
  role: "",
  table: styles.table ?? "",
};

/**
 * What an item that fills itself shows: what has changed since the last meeting, and folded away what has not. The same
 * blocks as in the pack and the minutes, so that nobody sees anything else on paper. Nothing for other items.
 */
export function ItemContent({ meeting, item }: ItemContentProps) {
  const book = useBook();
  const language = useLanguage();
  const content = useMemo(() => {
    if (item.fills === undefined) return undefined;
    const context = { ...createContext(book, meeting, minutesWords[language], "full"), item };
    return { title: stateHeading(context), ...contentOf(context) };
  }, [book, meeting, item, language]);
  if (content?.blocks === undefined) return null;
  const { title, blocks, rest } = content;
  return (
    <div className={styles.content}>
      {/* Thirty rows of figures are asked for; the rest is what the item is about. */}
      <Disclosure title={title} defaultExpanded={item.fills !== "metrics"}>
        <div className={styles.blocks}>
          <PaperBlocks blocks={blocks} classes={classes} under={1} />
        </div>
        {rest === undefined ? null : (
          <Disclosure title={rest.title} level={4}>
            <div className={styles.blocks}>
              <PaperBlocks blocks={rest.blocks} classes={classes} under={1} />
            </div>
          </Disclosure>
        )}
      </Disclosure>
    </div>
  );
}
