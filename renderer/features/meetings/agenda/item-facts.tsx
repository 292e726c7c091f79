import type { NumberedItem } from "../../../../shared/domain/agenda.ts";
import { publicityOfItem } from "../../../../shared/minutes/publicity.ts";
import { useBook } from "../../../data/hooks.tsx";
import { PublicityTag } from "../../../records/showing/publicity-tag.tsx";
import { useFormats, useWords } from "../../../text/words.ts";
import { StatusTag } from "../../../ui/status-tag.tsx";
import { CarriedMark } from "./carried-mark.tsx";
import { ProposedMark } from "../proposals/proposed-mark.tsx";
import styles from "./item-page.module.css";

/** What kind of matter it is, how long it takes, who may read it, what became of it and where it came from. */
export function ItemFacts({ numbered: { number, item } }: { readonly numbered: NumberedItem }) {
  const t = useWords("meetings");
  const records = useWords("records");
  const format = useFormats();
  return (
    <p className={styles.facts}>
      <span>{format.section(number)}</span>
      {item.type === undefined ? null : <span>{records(`values.itemType.${item.type}`)}</span>}
      {item.minutes === undefined ? null : <span>{t("agenda.minutes", { count: item.minutes })}</span>}
      <PublicityTag publicity={publicityOfItem(useBook(), item)} ground={item.ground} />
      <ItemStatus status={item.status} />
      <CarriedMark item={item} />
      <ProposedMark item={item} />
    </p>
  );
}

/** What became of an item; nothing while it is not handled. */
export function ItemStatus({ status }: { readonly status: NumberedItem["item"]["status"] }) {
  const records = useWords("records");
  if (status === undefined || status === "open") return null;
  const tone = status === "handled" ? "done" : status === "withdrawn" ? "neutral" : "waiting";
  return <StatusTag tone={tone}>{records(`values.itemStatus.${status}`)}</StatusTag>;
}
