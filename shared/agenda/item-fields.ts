import type { Json } from "../core/canonical-json.ts";
import type { AgendaItem } from "../domain/agenda-item.ts";
import type { ItemProposal } from "../domain/item-proposal.ts";
import type { TemplateItem } from "../domain/template-item.ts";
import type { Wish } from "../log/author.ts";

/** A template's item as the fields of an agenda item. */
export function templateFields(item: TemplateItem): Wish {
  return given({ templateItem: item.id, ...preparedFields(item) });
}

/**
 * What goes on with an item to the next agenda: what it is, its texts before the meeting and its links. What was said
 * and decided stays where it was said and decided.
 */
export function carriedFields(item: AgendaItem): Wish {
  const { templateItem, itemProposal, attachments, feedback, actions } = item;
  return given({
    carriedFrom: item.id,
    ...preparedFields(item),
    templateItem,
    itemProposal,
    attachments,
    feedback,
    actions,
  });
}

/** What an item is, and its texts from before the meeting. */
function preparedFields(item: TemplateItem | AgendaItem) {
  const { title, type, fills, recurring, presenter, minutes, background, proposal, plain, publicity, ground } = item;
  return { title, type, fills, recurring, presenter, minutes, background, proposal, plain, publicity, ground };
}

/** A proposed item as the fields of an agenda item. Who proposes, presents. */
export function proposalFields(proposal: ItemProposal): Wish {
  const { title, type, plain, background, member, feedback, publicity, ground } = proposal;
  return given({
    itemProposal: proposal.id,
    type: type ?? "discussion",
    title,
    plain,
    background,
    presenter: member,
    feedback,
    publicity,
    ground,
  });
}

/** The fields of a record that hold something. */
export function givenFields(record: object): Wish {
  const { id: _, ...fields } = record as { readonly id?: string } & Readonly<Record<string, Json | undefined>>;
  return given(fields);
}

function given(fields: Readonly<Record<string, Json | undefined>>): Wish {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== ""),
  );
}
