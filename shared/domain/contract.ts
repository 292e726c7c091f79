import { day, defineKind, line, lines, type RecordOf, ref, text } from "./kind.ts";

/** The contract card: one record, id `contract`. Which general terms apply is stored, never assumed. */
export const contract = defineKind("contract", {
  name: line(),
  caseNumber: line(),
  buyer: ref("organisation"),
  serviceArea: line(),
  startsOn: day(),
  endsOn: day(),
  option: line(),
  generalTerms: line(),
  termsNote: text(),
  procedure: line(),
  documentPrecedence: lines(),
  goals: lines(),
  /** What the contract gives the steering group as its task. */
  mandate: text(),
});

export type Contract = RecordOf<typeof contract>;
