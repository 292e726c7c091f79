import type { ReactNode } from "react";
import type { Route } from "../navigation/route.ts";
import { Beside, Cluster, Stack } from "../ui/layout.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { PublicitySection, type PublicitySectionProps } from "./editing/publicity-section.tsx";
import { RemoveRecord } from "./editing/remove-record.tsx";
import { HistoryPanel } from "./history/history-panel.tsx";
import { ChainSection } from "./links/chain-section.tsx";
import { recordTitle } from "./naming/record-title.ts";
import { useNaming } from "./naming/use-naming.ts";
import { LatestAuthorLine } from "./showing/author-line.tsx";
import { ConflictMark } from "./showing/conflict-mark.tsx";
import type { Publicity } from "./showing/publicity-tag.tsx";

export interface RecordPageProps {
  readonly kind: PublicitySectionProps["kind"];
  readonly record: {
    readonly id: string;
    readonly plain?: string;
    readonly publicity?: Publicity;
    readonly ground?: string;
  };
  /** In place of the record's own title, which is then shown in the page's usual size. */
  readonly heading?: string | undefined;
  /** Short words above the title: what it is and where it comes from. */
  readonly eyebrow: ReactNode;
  /** Where the record stands; its conflicts are marked after it. */
  readonly status: ReactNode;
  /** What the reader must know before the rest. */
  readonly notice?: ReactNode;
  /** Short facts, beside the main part. */
  readonly aside: ReactNode;
  /** What stands between who may read the record and its history. */
  readonly beforeHistory?: ReactNode;
  /** The list to which the reader returns when the record is removed. */
  readonly list: Route;
  /** The main part. */
  readonly children: ReactNode;
}

/**
 * The page of one record: what it is and where it stands, its parts, and at the foot what every record has alike: the
 * chain it stands in, who may read it, its history, who wrote last, and removing it.
 */
export function RecordPage(props: RecordPageProps) {
  const { kind, record, heading, eyebrow, status, notice, aside, beforeHistory, list, children } = props;
  const { id, plain, publicity, ground } = record;
  const title = recordTitle(useNaming(), kind, id);
  return (
    <>
      <PageHeader
        isLarge={heading === undefined}
        title={heading ?? title}
        lead={plain}
        eyebrow={<Cluster>{eyebrow}</Cluster>}
      />
      <Stack gap="large">
        <Stack gap="small">
          <Cluster>
            {status}
            <ConflictMark kind={kind} id={id} />
          </Cluster>
          {notice}
        </Stack>
        <Beside aside={<Stack gap="large">{aside}</Stack>}>
          <Stack gap="large">{children}</Stack>
        </Beside>
        <ChainSection kind={kind} id={id} />
        <Stack>
          <PublicitySection kind={kind} id={id} publicity={publicity} ground={ground} />
          {beforeHistory}
          <HistoryPanel kind={kind} id={id} level={2} />
          <Cluster>
            <LatestAuthorLine kind={kind} id={id} />
            <RemoveRecord kind={kind} id={id} title={title} list={list} />
          </Cluster>
        </Stack>
      </Stack>
    </>
  );
}
