import type { Json } from "../../../shared/core/canonical-json.ts";
import { isChainKind } from "../../../shared/domain/chain.ts";
import type { Kind } from "../../../shared/domain/kind.ts";
import { kinds } from "../../../shared/domain/kinds.ts";
import { useBook } from "../../data/hooks.tsx";
import { HistoryPanel } from "../../records/history/history-panel.tsx";
import { ChainSection } from "../../records/links/chain-section.tsx";
import { mentionsOf } from "../../records/links/mentions.ts";
import { MentionsSection } from "../../records/links/mentions-section.tsx";
import { recordTitle } from "../../records/naming/record-title.ts";
import { kindWord } from "../../records/naming/record-words.ts";
import { useNaming } from "../../records/naming/use-naming.ts";
import { LatestAuthorLine } from "../../records/showing/author-line.tsx";
import { ConflictMark } from "../../records/showing/conflict-mark.tsx";
import { NotFound } from "../../records/showing/not-found.tsx";
import { Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import type { ContractKind } from "./contract-kinds.ts";
import { RecordFacts } from "./record-facts.tsx";

export interface ContractRecordPageProps {
  readonly kind: ContractKind;
  readonly id: string;
}

/** One record of the contract's follow-up, as it came: what it says, what it leads to, and how it came to be. */
export function ContractRecordPage({ kind, id }: ContractRecordPageProps) {
  const naming = useNaming();
  const record = useBook().get(kind, id);
  if (record === undefined) return <NotFound />;
  const title = recordTitle(naming, kind, id);
  const word = kindWord(naming.t, kind);
  const { plain } = record as { readonly plain?: Json };
  const { fields }: Kind = kinds[kind];
  // The title and the plain sentence stand at the head of the page already.
  const shown = Object.keys(fields).filter((field) => !["name", "title", "plain"].includes(field));
  // What stands in the chain is not listed twice.
  const mentions = mentionsOf(naming.book, kind, id).filter((each) => !isChainKind(kind) || !isChainKind(each.kind));
  return (
    <>
      <PageHeader
        isLarge
        title={title}
        eyebrow={title === word ? undefined : word}
        lead={typeof plain === "string" ? plain : undefined}
      />
      <Stack gap="large">
        <Stack>
          <ConflictMark kind={kind} id={id} />
          <RecordFacts kind={kind} id={id} fields={shown} />
        </Stack>
        {isChainKind(kind) ? <ChainSection kind={kind} id={id} /> : null}
        <MentionsSection mentions={mentions} />
        <Stack>
          <HistoryPanel kind={kind} id={id} level={2} />
          <LatestAuthorLine kind={kind} id={id} />
        </Stack>
      </Stack>
    </>
  );
}
