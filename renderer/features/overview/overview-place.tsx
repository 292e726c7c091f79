import { useBook } from "../../data/hooks.tsx";
import { useWords } from "../../text/words.ts";
import { Beside, Stack } from "../../ui/layout.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ConflictsSection } from "./conflicts-section.tsx";
import { ExchangeSection } from "./exchange-section.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { HeardSection } from "./heard-section.tsx";
import { LateSection } from "./late-section.tsx";
import { NextMeetingSection } from "./next-meeting-section.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { RecommendationsSection } from "./recommendations-section.tsx";
import { WaitingSection } from "./waiting-section.tsx";

/** How things stand: what comes next, what waits for whom, and what needs somebody's decision. */
export function OverviewPlace() {
  const words = useWords("shell");
  const group = useBook().get("group", "group");
  return (
    <>
      <PageHeader title={words("overview.title")} eyebrow={group?.name} />
      <Beside
        aside={
          <Stack gap="large">
            <WaitingSection />
            <ProposalsSection />
            <RecommendationsSection />
            <HeardSection />
            <ConflictsSection />
            <ExchangeSection />
          </Stack>
        }
      >
        <Stack gap="large">
          <FirstSteps />
          <NextMeetingSection />
          <LateSection />
        </Stack>
      </Beside>
    </>
  );
}
