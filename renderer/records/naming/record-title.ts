import { agendaOf } from "../../../shared/domain/agenda.ts";
import type { GroupBook } from "../../../shared/domain/group-book.ts";
import { isKindName, type KindName } from "../../../shared/domain/kinds.ts";
import type { Formats } from "../../text/format.ts";
import type { Words } from "../../text/words.ts";
import { memberName } from "./member-name.ts";
import { kindWord } from "./record-words.ts";
import { shorten } from "./shorten.ts";

/** What naming a record needs: the book, the words and the language's forms. */
export interface Naming {
  readonly book: GroupBook;
  readonly t: Words<"records">;
  readonly format: Formats;
}

const longestTitle = 80;

/** What a record is called wherever it is mentioned. Never empty: a record without a name of its own has its kind's. */
export function recordTitle(naming: Naming, kind: string, id: string): string {
  if (!isKindName(kind)) return kind;
  const own = ownTitle(naming, kind, id);
  return own === undefined || own === "" ? kindWord(naming.t, kind) : shorten(own.replaceAll("\n", " "), longestTitle);
}

function ownTitle(naming: Naming, kind: KindName, id: string): string | undefined {
  const { book, t, format } = naming;
  switch (kind) {
    case "group":
    case "contract":
    case "organisation":
    case "member":
    case "metric":
    case "series":
    case "agenda-template":
    case "attachment":
      return book.get(kind, id)?.name;
    case "decision":
    case "action":
    case "risk":
    case "template-item":
    case "item-proposal":
      return book.get(kind, id)?.title;
    case "agenda-item":
      return itemTitle(naming, id);
    case "meeting": {
      const number = book.get(kind, id)?.number;
      return number === undefined ? undefined : t("meetingNumber", { number });
    }
    case "feedback":
    case "note":
    case "progress":
    case "statement":
    case "motion":
      return book.get(kind, id)?.text;
    case "device":
      return book.get(kind, id)?.label;
    case "attendance":
    case "disqualification":
    case "turn":
    case "ballot":
    case "minutes-check": {
      const record = book.get(kind, id);
      return record?.member === undefined ? undefined : `${kindWord(t, kind)}: ${memberName(book, t, record.member)}`;
    }
    case "notice":
    case "review-round":
    case "correction": {
      const meeting = book.get(kind, id)?.meeting;
      return meeting === undefined ? undefined : `${kindWord(t, kind)}: ${recordTitle(naming, "meeting", meeting)}`;
    }
    case "item-handling":
    case "position":
    case "quorum-override": {
      const item = book.get(kind, id)?.item;
      return item === undefined ? undefined : `${kindWord(t, kind)}: ${recordTitle(naming, "agenda-item", item)}`;
    }
    case "observation": {
      const record = book.get(kind, id);
      return [recordTitle(naming, "metric", record?.metric ?? ""), record?.period].filter(Boolean).join(" ");
    }
    case "participation": {
      const record = book.get(kind, id);
      return [record?.method, record?.date === undefined ? undefined : format.date(record.date)]
        .filter(Boolean)
        .join(" ");
    }
    case "priority-order": {
      const year = book.get(kind, id)?.year;
      return year === undefined ? undefined : `${kindWord(t, kind)} ${year}`;
    }
    case "bonus-calculation": {
      // Each provider has one of its own every year.
      const { year, provider } = book.get(kind, id) ?? {};
      const words = [kindWord(t, kind), year, provider && book.get("organisation", provider)?.name];
      return words.filter((word) => word !== undefined).join(" ");
    }
    case "sanction": {
      const { provider } = book.get(kind, id) ?? {};
      const name = provider === undefined ? undefined : book.get("organisation", provider)?.name;
      return name === undefined ? undefined : `${kindWord(t, kind)}: ${name}`;
    }
    default:
      return undefined;
  }
}

/** `9 §, Otsikko`: the number by which people call the item in its meeting. */
function itemTitle({ book, format }: Naming, id: string): string | undefined {
  const item = book.get("agenda-item", id);
  if (item?.meeting === undefined) return item?.title;
  const numbered = agendaOf(book, item.meeting).find((each) => each.item.id === id);
  return numbered === undefined ? item.title : `${format.section(numbered.number)} ${item.title ?? ""}`.trim();
}
