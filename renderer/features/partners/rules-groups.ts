import { rules as rulesKind } from "../../../shared/domain/rules.ts";
import { fixedChoices, type FormWords } from "./field-groups.ts";
import type { FieldGroupSpec, FieldSpec } from "./record-draft.ts";

/** The rules card, part by part; each rule says in plain words what the app does by it. */
export function rulesGroups({ naming, t }: FormWords): readonly FieldGroupSpec[] {
  type Helped = "noticeDays" | "materialDays" | "minutesDays" | "correctionDays";
  const days = (field: Helped): FieldSpec => ({
    field,
    type: "whole",
    min: 0,
    max: 90,
    help: t(`help.rules.${field}`),
  });
  type Chosen =
    | "numbering"
    | "minutesLabel"
    | "minutesLanguage"
    | "publicityDefault"
    | "decisionRule"
    | "tieRule"
    | "conflictQuorum";
  const choice = (field: Chosen): FieldSpec => ({
    field,
    type: "choice",
    choices: fixedChoices(naming, "rules", field, rulesKind),
    help: t(`help.rules.${field}`),
  });
  return [
    {
      title: t("groups.quorum"),
      fields: [
        { field: "quorumMin", type: "whole", min: 1, max: 99, help: t("help.quorumMin") },
        { field: "quorumSides", type: "sides", help: t("help.rules.quorumSides") },
        choice("conflictQuorum"),
        { field: "quorumText", type: "text", help: t("help.rules.ownWords") },
      ],
    },
    {
      title: t("groups.deadlines"),
      fields: [days("noticeDays"), days("materialDays"), days("minutesDays"), days("correctionDays")],
    },
    {
      title: t("groups.deciding"),
      fields: [
        choice("decisionRule"),
        { field: "seconding", type: "flag", help: t("help.rules.seconding") },
        choice("tieRule"),
        { field: "decisionText", type: "text", help: t("help.rules.ownWords") },
      ],
    },
    {
      title: t("groups.documents"),
      fields: [
        choice("numbering"),
        choice("minutesLabel"),
        choice("minutesLanguage"),
        { field: "checkerCount", type: "whole", min: 0, max: 9, help: t("help.rules.checkerCount") },
        choice("publicityDefault"),
        { field: "smallestCount", type: "whole", min: 1, max: 99, help: t("help.rules.smallestCount") },
      ],
    },
    {
      title: t("groups.procedure"),
      fields: [
        { field: "conflictText", type: "text", help: t("help.rules.ownWords") },
        { field: "responsibilityText", type: "text" },
        { field: "priorityNote", type: "text" },
      ],
    },
  ];
}
