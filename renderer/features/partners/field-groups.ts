import { member as memberKind } from "../../../shared/domain/member.ts";
import { organisation as organisationKind } from "../../../shared/domain/organisation.ts";
import { valueWord } from "../../records/naming/record-words.ts";
import type { Naming } from "../../records/naming/record-title.ts";
import type { Words } from "../../text/words.ts";
import type { Choice } from "../../ui/choice.ts";
import type { FieldGroupSpec } from "./record-draft.ts";

/** What the forms' descriptions are made of. */
export interface FormWords {
  readonly naming: Naming;
  readonly t: Words<"members">;
}

/** The card's fields as its form groups them; the same fields in the same order are shown when it is read. */
export function memberGroups({ naming, t }: FormWords, ownId: string): readonly FieldGroupSpec[] {
  const { book } = naming;
  return [
    {
      title: t("groups.identity"),
      fields: [
        { field: "name", type: "line", isRequired: true },
        { field: "pseudonym", type: "flag", help: t("pseudonymHelp") },
        { field: "title", type: "line" },
      ],
    },
    {
      title: t("groups.seat"),
      fields: [
        {
          field: "side",
          type: "choice",
          isRequired: true,
          choices: fixedChoices(naming, "member", "side", memberKind),
        },
        {
          field: "organisation",
          type: "reference",
          choices: named(naming, book.all("organisation")),
        },
        {
          field: "role",
          type: "choice",
          isRequired: true,
          choices: fixedChoices(naming, "member", "role", memberKind),
        },
        { field: "voting", type: "flag", help: t("votingHelp") },
        {
          field: "deputyFor",
          type: "reference",
          help: t("help.deputyFor"),
          choices: named(
            naming,
            book.all("member").filter(({ id, deputyFor }) => id !== ownId && deputyFor === undefined),
          ),
        },
      ],
    },
    {
      title: t("groups.term"),
      fields: [
        { field: "termStart", type: "day" },
        { field: "termEnd", type: "day" },
        { field: "fee", type: "line", help: t("help.fee") },
        { field: "support", type: "text", help: t("help.support") },
      ],
    },
  ];
}

export function organisationGroups({ naming, t }: FormWords, ownId: string): readonly FieldGroupSpec[] {
  const { book } = naming;
  return [
    {
      title: t("groups.basics"),
      fields: [
        { field: "name", type: "line", isRequired: true },
        {
          field: "type",
          type: "choice",
          isRequired: true,
          choices: fixedChoices(naming, "organisation", "type", organisationKind),
        },
        { field: "unit", type: "line", help: t("help.unit") },
      ],
    },
    {
      title: t("groups.consortium"),
      fields: [
        {
          field: "parent",
          type: "reference",
          choices: named(
            naming,
            book.all("organisation").filter(({ id, type }) => id !== ownId && type === "provider"),
          ),
          isShown: ({ type }) => type === "subcontractor",
        },
        { field: "consortium", type: "line" },
        {
          field: "consortiumRole",
          type: "choice",
          choices: fixedChoices(naming, "organisation", "consortiumRole", organisationKind),
          isShown: ({ consortium }) => typeof consortium === "string" && consortium.trim() !== "",
        },
      ],
    },
  ];
}

export function groupGroups({ t }: FormWords): readonly FieldGroupSpec[] {
  return [
    {
      title: t("groups.basics"),
      fields: [
        { field: "name", type: "line", isRequired: true },
        { field: "plain", type: "text", help: t("help.plain") },
      ],
    },
  ];
}

export function contractGroups({ naming, t }: FormWords): readonly FieldGroupSpec[] {
  const buyers = naming.book.all("organisation").filter(({ type }) => type === "buyer");
  return [
    {
      title: t("groups.contract"),
      fields: [
        { field: "name", type: "line", isRequired: true },
        { field: "caseNumber", type: "line" },
        { field: "buyer", type: "reference", choices: named(naming, buyers) },
        { field: "serviceArea", type: "line" },
        { field: "startsOn", type: "day" },
        { field: "endsOn", type: "day" },
        { field: "option", type: "line" },
      ],
    },
    {
      title: t("groups.terms"),
      fields: [
        { field: "generalTerms", type: "line" },
        { field: "termsNote", type: "text" },
        { field: "procedure", type: "line" },
        { field: "documentPrecedence", type: "lines", help: t("help.lines") },
      ],
    },
    {
      title: t("groups.purpose"),
      fields: [
        { field: "goals", type: "lines", help: t("help.lines") },
        { field: "mandate", type: "text" },
      ],
    },
  ];
}

export function fieldsOf(groups: readonly FieldGroupSpec[]): readonly string[] {
  return groups.flatMap(({ fields }) => fields.map(({ field }) => field));
}

/** The closed list of a field's values, in words, read from the kind itself so that none is forgotten. */
export function fixedChoices(
  { t }: Naming,
  kind: string,
  field: string,
  { fields }: { readonly fields: Readonly<Record<string, { readonly schema: unknown }>> },
): readonly Choice[] {
  const schema = fields[field]?.schema as { readonly options?: readonly string[] } | undefined;
  return (schema?.options ?? []).map((id) => ({ id, label: valueWord(t, kind, field, id) ?? id }));
}

interface Named {
  readonly id: string;
  readonly name?: string;
}

function named({ t, format }: Naming, list: readonly Named[]): readonly Choice[] {
  return list
    .map(({ id, name }) => ({ id, label: name ?? t("unnamed") }))
    .toSorted((a, b) => format.compare(a.label, b.label));
}
